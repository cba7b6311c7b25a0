import type { Accepted } from '#platform/kernel';
import { z } from 'zod';

/** What every command answers. */
export const acceptedAnswer = z
  .object({
    id: z.string().meta({ description: 'The item the command was sent to, or made.' }),
    revision: z.int().meta({ description: 'Where the item stands now; also in ETag.' }),
    position: z.string().meta({ description: 'Pass it as `?after=` to read what was just written.' }),
    events: z.array(z.string()).meta({ description: 'What happened; empty when it had happened before.' }),
  })
  .meta({ description: 'The command was accepted.' });

export type AcceptedAnswer = z.infer<typeof acceptedAnswer>;

export function isAccepted(value: unknown): value is Accepted {
  if (typeof value !== 'object' || value === null) return false;
  const { id, revision, position, events } = value as Partial<Record<keyof Accepted, unknown>>;
  return (
    typeof id === 'string' &&
    Number.isInteger(revision) &&
    typeof position === 'string' &&
    Array.isArray(events)
  );
}

/** The answer of a command: types only, since an event's data is the log's, not the caller's. */
export function answerOf({ id, revision, position, events }: Accepted): AcceptedAnswer {
  return { id, revision, position, events: events.map(({ type }) => type) };
}
