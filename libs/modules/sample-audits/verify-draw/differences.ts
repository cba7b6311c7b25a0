import { DRAW_ALGORITHM } from '#platform/statistics';
import type { CertificateClaim, Difference, RedrawnSample } from './draw-claim.js';

/** What a frame and a draw made anew came to. */
export interface Redrawn {
  readonly sha256: string;
  readonly requisitions: number;
  readonly strata: readonly {
    readonly region: string;
    readonly units: number;
    readonly requisitions: number;
  }[];
  readonly samples: readonly RedrawnSample[];
}

/** Everything in which a certificate and the draw made anew differ. */
export function differencesOf(
  { frame, draws, samples }: CertificateClaim,
  redrawn: Redrawn,
): readonly Difference[] {
  return [
    ...draws
      .filter(({ algorithm }) => algorithm !== DRAW_ALGORITHM)
      .map(
        ({ draw, algorithm }) =>
          ({ what: 'algorithm', at: `draw ${draw}`, claimed: algorithm, found: DRAW_ALGORITHM }) as const,
      ),
    ...draws
      .filter(({ seed }) => seed !== draws[0]?.seed)
      .map(
        ({ draw, seed }) =>
          ({ what: 'seed', at: `draw ${draw}`, claimed: seed, found: draws[0]?.seed ?? '' }) as const,
      ),
    ...differs('frame-hash', undefined, frame.sha256, redrawn.sha256),
    ...differs('requisitions', undefined, frame.requisitions, redrawn.requisitions),
    ...strataDifferences(frame.strata, redrawn.strata),
    ...sampleDifferences(samples, redrawn.samples),
  ];
}

function differs(
  what: Difference['what'],
  at: string | undefined,
  claimed: string | number,
  found: string | number,
): Difference[] {
  return claimed === found ? [] : [{ what, ...(at === undefined ? {} : { at }), claimed, found }];
}

type Strata = Redrawn['strata'];

function strataDifferences(claimed: Strata, found: Strata): readonly Difference[] {
  const sizes = (strata: Strata) =>
    new Map(
      strata.map(({ region, units, requisitions }) => [
        region,
        `${units} units, ${requisitions} requisitions`,
      ]),
    );
  const [before, now] = [sizes(claimed), sizes(found)];
  const nothing = '0 units, 0 requisitions';
  return [...new Set([...before.keys(), ...now.keys()])]
    .sort()
    .flatMap((region) =>
      differs('stratum', region, before.get(region) ?? nothing, now.get(region) ?? nothing),
    );
}

type Sample = CertificateClaim['samples'][number];

function sampleDifferences(
  claimed: readonly Sample[],
  found: readonly RedrawnSample[],
): readonly Difference[] {
  const before = new Map(claimed.map((sample) => [sample.requisition, sample]));
  const now = new Map(found.map((sample) => [sample.requisition, sample]));
  const missing = claimed.filter(({ requisition }) => !now.has(requisition));
  const surplus = found.filter(({ requisition }) => !before.has(requisition));
  return [
    ...missing.map(
      (sample) =>
        ({
          what: 'sample-surplus',
          at: sample.requisition,
          claimed: placeOf(sample),
          found: 'not drawn',
        }) as const,
    ),
    ...surplus.map(
      (sample) =>
        ({
          what: 'sample-missing',
          at: sample.requisition,
          claimed: 'not listed',
          found: placeOf(sample),
        }) as const,
    ),
    ...found.flatMap((sample) => {
      const listed = before.get(sample.requisition);
      return listed ? differs('rank-key', sample.requisition, placeOf(listed), placeOf(sample)) : [];
    }),
  ];
}

const placeOf = ({
  stratum,
  rank,
  rankKey,
  unit,
}: Pick<RedrawnSample, 'stratum' | 'rank' | 'rankKey' | 'unit'>): string =>
  `${stratum} ${rank} ${unit} ${rankKey}`;
