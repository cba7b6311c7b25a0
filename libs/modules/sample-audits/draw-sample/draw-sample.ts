import { DRAW_ALGORITHM } from '#platform/statistics';
import { canonicalJson, DomainCommand, refuseCommand } from '#platform/kernel';
import type { AuditRoundEvent, DrawnSample } from '../audit-round-events.js';
import type { AuditRound } from '../audit-round.js';
import type { DrawSampleInput } from './draw-sample-input.js';
import { planDraw, type DrawPlanned } from './plan-draw.js';

/** Draws the sample of a frozen frame, or extends it. */
export class DrawSample extends DomainCommand<DrawSampleInput> {}

const SAMPLES_A_PART = 500;

/** What a plan led to. */
export interface DrawResult {
  readonly plan: DrawPlanned;
  readonly samples: readonly DrawnSample[];
}

/** Records what was drawn by the plan; stays quiet when all of it was drawn before. */
export function drawSample(
  command: DrawSample,
  state: AuditRound,
  result: DrawResult | 'drawn-already',
): readonly AuditRoundEvent[] {
  const plan = planDraw(command, state);
  if (plan === 'drawn-already') return [];
  // Somebody else drew in between, so that the plan is another one now.
  if (result === 'drawn-already' || canonicalJson(result.plan) !== canonicalJson(plan))
    throw refuseCommand('stream.contended', { stream: command.id });
  const { samples } = result;
  return [drawn(command, plan, samples.length), ...listed(plan.draw, samples, command.input.occurredOn)];
}

function drawn({ input }: DrawSample, plan: DrawPlanned, samples: number): AuditRoundEvent {
  const { seed, seedOrigin, allocation, occurredOn } = input;
  return {
    type: 'SampleDrawn',
    data: {
      draw: plan.draw,
      algorithm: DRAW_ALGORITHM,
      seed,
      seedOrigin,
      seedFixedOn: input.seedFixedOn ?? occurredOn,
      frameSha256: plan.frameSha256,
      allocation,
      strata: plan.strata.map((stratum) => ({ ...stratum })),
      samples,
      occurredOn,
    },
  };
}

function listed(draw: number, samples: readonly DrawnSample[], occurredOn: string): AuditRoundEvent[] {
  const parts = Array.from({ length: Math.ceil(samples.length / SAMPLES_A_PART) }, (_, index) =>
    samples.slice(index * SAMPLES_A_PART, (index + 1) * SAMPLES_A_PART),
  );
  return parts.map((part, index) => ({
    type: 'SamplesListed',
    data: { draw, part: index + 1, samples: part, occurredOn },
  }));
}
