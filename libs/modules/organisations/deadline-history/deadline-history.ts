import { z } from 'zod';
import type { Recorded } from '#platform/kernel';
import { deadlinePolicy, type ProgrammeEvent } from '../programme-events.js';
import { defaultDeadlines } from '../programme.js';

export const deadlineHistory = z
  .object({
    programme: z.string(),
    revision: z.int().meta({ description: 'Of the programme: what `If-Match` of set-deadlines wants.' }),
    inForce: deadlinePolicy,
    /** What was set, oldest first; nothing while the deadlines are those that come with Tilsyn. */
    history: z.array(
      z.object({ deadlines: deadlinePolicy, setOn: z.string(), recordedAt: z.string(), by: z.string() }),
    ),
  })
  .meta({ description: 'The deadlines of a programme in business days, and how they came about.' });

/** The deadlines of a programme, told by the events of its stream. */
export function deadlinesOf(
  programme: string,
  events: readonly Recorded<ProgrammeEvent>[],
): z.infer<typeof deadlineHistory> {
  const history = events.flatMap(({ type, data, recordedAt, metadata }) =>
    type === 'DeadlinePolicySet'
      ? [{ deadlines: data.deadlines, setOn: data.occurredOn, recordedAt, by: metadata.actor.id }]
      : [],
  );
  const inForce = history.at(-1)?.deadlines ?? defaultDeadlines;
  return { programme, revision: events.length - 1, inForce, history };
}
