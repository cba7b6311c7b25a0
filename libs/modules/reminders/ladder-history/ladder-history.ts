import { z } from 'zod';
import type { Recorded } from '#platform/kernel';
import { defaultLadders, ladders, type Ladder } from '../ladder.js';
import { ladderStep, type LadderEvent } from '../reminder-events.js';

const inForce = z.object({ kind: z.string(), version: z.int(), steps: z.array(ladderStep) });

export const ladderHistory = z
  .object({
    programme: z.string(),
    revision: z.int(),
    /** The ladders in force; those of version 0 come with Tilsyn. */
    inForce: z.array(inForce),
    /** What was set, oldest first. */
    history: z.array(inForce.extend({ setOn: z.string(), recordedAt: z.string(), by: z.string() })),
  })
  .meta({ description: 'The ladders of a programme and how they came about.' });

/** The ladders of a programme, told by the events of its stream. */
export function laddersOf(
  programme: string,
  events: readonly Recorded<LadderEvent>[],
): z.infer<typeof ladderHistory> {
  const { set } = events.reduce(ladders.evolve, ladders.initialState);
  const inForce: Ladder[] = Object.values({ ...defaultLadders, ...set });
  return {
    programme,
    revision: events.length - 1,
    inForce: inForce.map((ladder) => ({ ...ladder, steps: [...ladder.steps] })),
    history: events.map(({ data: { kind, steps, occurredOn }, metadata, recordedAt }, index) => ({
      kind,
      version: index + 1,
      steps,
      setOn: occurredOn,
      recordedAt,
      by: metadata.actor.id,
    })),
  };
}
