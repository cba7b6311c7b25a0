import { requireOrderedDate, type DomainCommand } from '#platform/kernel';
import { DRAW_ALGORITHM } from '#platform/statistics';
import type { AllocationRule } from '../audit-round-events.js';
import {
  drawnSoFar,
  type AuditRound,
  type DrawMade,
  type PlannedRound,
  type Sampling,
} from '../audit-round.js';
import { requireDateInOrder, requireOpenTo } from '../round-access.js';
import { refuseDraw, refuseRound } from '../sample-audits.problems.js';
import { sampleAuditsPolicy } from '../sample-audits-policy.js';
import { allocated } from './allocated.js';
import type { DrawSampleInput } from './draw-sample-input.js';

/** A draw that may be made. */
export interface DrawPlanned {
  readonly draw: number;
  readonly frameSha256: string;
  readonly strata: readonly {
    readonly region: string;
    readonly units: number;
    readonly drawnBefore: number;
    readonly drawnNow: number;
  }[];
}

type Framed = Extract<Sampling, { kind: 'frozen' | 'drawn' }>;

/**
 * What to draw, or that nothing is left to draw. An extension keeps the seed and counts from the start: the draw
 * for 30 begins with the draw for 20, so each unit stands at the rank it would have had in one go.
 */
export function planDraw(
  command: DomainCommand<DrawSampleInput>,
  state: AuditRound,
): DrawPlanned | 'drawn-already' {
  const round = requireOpenTo(command, state, sampleAuditsPolicy.DrawSample);
  const sampling = requireFrame(round.sampling);
  requireSeed(command.input, sampling);
  const plan = sharesOf(round, command.input.allocation);
  if (plan.draw > 1 && plan.strata.every(({ drawnNow }) => drawnNow === 0)) return 'drawn-already';
  requireDateInOrder(command, round);
  return plan;
}

/** What each region would give under a rule, earlier draws counted in. @throws Refused when the frame cannot give it. */
export function sharesOf(round: PlannedRound, rule: AllocationRule): DrawPlanned {
  const sampling = requireFrame(round.sampling);
  const sizes = new Map(sampling.frame.strata.map(({ region, units }) => [region, units]));
  const wanted = allocated(rule, sizes);
  const before = drawnSoFar(round);
  const strata = [...wanted].map(([region, total]) =>
    stratumOf(region, sizes.get(region) ?? 0, before.get(region) ?? 0, total),
  );
  const made = sampling.kind === 'drawn' ? sampling.draws.length : 0;
  return { draw: made + 1, frameSha256: sampling.frame.sha256, strata };
}

function stratumOf(
  region: string,
  units: number,
  drawnBefore: number,
  wanted: number,
): DrawPlanned['strata'][number] {
  if (wanted < drawnBefore)
    throw refuseDraw(
      'draw.smaller-than-before',
      { stratum: region, before: drawnBefore, wanted },
      { region, before: drawnBefore, wanted },
    );
  return { region, units, drawnBefore, drawnNow: wanted - drawnBefore };
}

function requireFrame(sampling: PlannedRound['sampling']): Framed {
  if (sampling.kind === 'named-by-hand') throw refuseRound('audit-round.without-frame');
  if (sampling.kind === 'frame-awaited') throw refuseRound('audit-round.frame-not-frozen');
  return sampling;
}

function requireSeed({ seed, seedFixedOn, occurredOn }: DrawSampleInput, sampling: Framed): void {
  const fixedOn = seedFixedOn ?? occurredOn;
  requireOrderedDate(fixedOn, occurredOn);
  if (fixedOn < sampling.frame.frozenOn) throw refuseRound('audit-round.seed-before-freeze');
  if (/\p{Cc}|\p{Cs}/u.test(seed) || seed !== seed.normalize('NFC')) throw refuseDraw('draw.seed-malformed');
  const first = sampling.kind === 'drawn' ? sampling.draws[0] : undefined;
  if (first) requireSameRanking(seed, first);
}

function requireSameRanking(seed: string, first: DrawMade): void {
  if (first.seed !== seed) throw refuseDraw('draw.other-seed');
  if (first.algorithm === DRAW_ALGORITHM) return;
  throw refuseDraw('draw.other-algorithm', { before: first.algorithm, now: DRAW_ALGORITHM });
}
