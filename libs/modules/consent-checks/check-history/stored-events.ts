import { z } from 'zod';

/** An event as the log holds it, in bytes. */
interface Stored {
  readonly position: string;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly recordedAt: string;
  readonly metadata: Uint8Array;
  readonly data: Uint8Array;
}

const content = z.record(z.string(), z.unknown());

/** What the first event of every check says. */
const opening = z.object({ sample: z.string() });

/** The events of one check as they are stored. */
export const storedEvents = z.object({
  sample: z.string(),
  items: z.array(
    z.object({
      position: z.string(),
      stream: z.string(),
      revision: z.int(),
      id: z.string(),
      type: z.string(),
      recordedAt: z.string(),
      metadata: content,
      data: content,
    }),
  ),
});
export type StoredEvents = z.infer<typeof storedEvents>;

export function toStoredEvents(stored: readonly Stored[]): StoredEvents {
  const items = stored.map(({ metadata, data, ...event }) => ({
    position: event.position,
    stream: event.stream,
    revision: event.revision,
    id: event.id,
    type: event.type,
    recordedAt: event.recordedAt,
    metadata: parsed(metadata),
    data: parsed(data),
  }));
  return { ...opening.parse(items[0]?.data), items };
}

const parsed = (bytes: Uint8Array): z.infer<typeof content> =>
  content.parse(JSON.parse(new TextDecoder().decode(bytes)));
