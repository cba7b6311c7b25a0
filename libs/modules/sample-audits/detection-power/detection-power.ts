import {
  designEffect,
  detectionProbability,
  detectionSampleSize,
  nonconformingUnits,
} from '#platform/statistics';

/** A region's frame, and how much is to be drawn of it. */
export interface PowerStratum {
  readonly population: number;
  readonly sample: number;
}

export interface PowerQuestion {
  readonly strata: readonly PowerStratum[];
  /** Shares of nonconforming units worth finding. */
  readonly shares: readonly number[];
  /** The chance wanted. */
  readonly power: number;
  /** Members a family has on average where requisitions are counted; 1 where the units of the draw are. */
  readonly familySize: number;
  readonly correlation: number;
}

export interface SharePower {
  readonly share: number;
  /** The units that the share stands for. */
  readonly nonconforming: number;
  /** The chance to see at least one. */
  readonly detection: number;
  /** The smallest sample that reaches the wanted chance. */
  readonly smallestSample: number;
}

export interface StratumPower extends PowerStratum {
  /** Single requisitions that would tell as much. */
  readonly effectiveSample: number;
  readonly shares: readonly SharePower[];
}

export interface DetectionPower {
  readonly power: number;
  readonly designEffect: number;
  readonly strata: readonly StratumPower[];
  /** The chance to see at least one anywhere, when the share is the same in every region. */
  readonly overall: readonly { readonly share: number; readonly detection: number }[];
}

/**
 * What a draw of these sizes would find. Families that agree within themselves tell less than as many single
 * requisitions: the sample is divided by the design effect (Kish 1965), and the one looked for multiplied.
 */
export function detectionPower(question: PowerQuestion): DetectionPower {
  const { shares, power, familySize, correlation } = question;
  const effect = designEffect(familySize, correlation);
  const strata = question.strata.map((stratum) => stratumPower(stratum, question, effect));
  const overall = shares.map((share, at) => ({
    share,
    detection: 1 - strata.reduce((missed, each) => missed * (1 - (each.shares[at]?.detection ?? 0)), 1),
  }));
  return { power, designEffect: effect, strata, overall };
}

function stratumPower(
  { population, sample }: PowerStratum,
  { shares, power }: PowerQuestion,
  effect: number,
): StratumPower {
  // A frame looked at whole hides nothing, however its families agree.
  const effectiveSample = sample === population ? sample : Math.floor(sample / effect);
  return {
    population,
    sample,
    effectiveSample,
    shares: shares.map((rate) => {
      const single = detectionSampleSize({ rate, population, confidence: power });
      return {
        share: rate,
        nonconforming: nonconformingUnits(population, rate),
        detection: detectionProbability({ population, sampled: effectiveSample, rate }),
        smallestSample: Math.min(population, Math.ceil(single * effect)),
      };
    }),
  };
}
