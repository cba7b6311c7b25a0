import { START, type EventLog, type Position, type StoredEvent } from '#platform/event-store';
import { categoryOf } from '#platform/kernel';
import { z } from 'zod';

/** An event as it is stored; personal fields stay sealed. */
export const rawEvent = z.object({
  position: z.string(),
  stream: z.string(),
  revision: z.int(),
  id: z.string(),
  type: z.string(),
  recordedAt: z.string(),
  metadata: z.record(z.string(), z.unknown()),
  data: z.record(z.string(), z.unknown()),
});

export const eventPage = z.object({
  items: z.array(rawEvent),
  /** Nothing when the log, or the stream, held nothing further. */
  nextAfter: z.string().nullable(),
});

export type EventPage = z.infer<typeof eventPage>;

export interface EventQuestion {
  readonly stream?: string | undefined;
  readonly after?: Position | undefined;
  readonly limit: number;
  /** Categories that are left out. */
  readonly hidden: readonly string[];
}

/** The events after a position: of one stream, or of all. */
export async function readEvents(log: EventLog, question: EventQuestion): Promise<EventPage> {
  const { stream, limit } = question;
  // One more than asked for tells whether there is more.
  const found = stream === undefined ? await readAll(log, question) : await readStream(log, stream, question);
  const items = found.slice(0, limit).map(raw);
  return { items, nextAfter: found.length > limit ? (items.at(-1)?.position ?? null) : null };
}

async function readStream({ store }: EventLog, stream: string, { after = START, limit }: EventQuestion) {
  const events = await store.read(stream);
  return events.filter(({ position }) => store.compare(position, after) > 0).slice(0, limit + 1);
}

async function readAll({ store }: EventLog, { after = START, limit, hidden }: EventQuestion) {
  const found: StoredEvent[] = [];
  const enough = new AbortController();
  const subscription = { after, categories: [], batchSize: limit + 1, signal: enough.signal };
  for await (const { events, caughtUp } of store.subscribe(subscription)) {
    found.push(...events.filter(({ stream }) => !hidden.includes(categoryOf(stream))));
    if (caughtUp || found.length > limit) enough.abort();
    if (enough.signal.aborted) break;
  }
  return found;
}

const decoder = new TextDecoder();
const parse = (bytes: Uint8Array) => JSON.parse(decoder.decode(bytes)) as Record<string, unknown>;

function raw({ position, stream, revision, id, type, recordedAt, metadata, data }: StoredEvent) {
  return { position, stream, revision, id, type, recordedAt, metadata: parse(metadata), data: parse(data) };
}
