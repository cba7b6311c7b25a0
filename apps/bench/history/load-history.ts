import type { EventLog } from '#platform/event-store';
import { seldom, type Say } from '../progress.js';
import { consentHistory, type Entry } from './consent-history.js';
import { bySystem, registerProgramme } from './programme.js';

/** Appends under way at the same time: enough for full batches on both of the store's lanes. */
const AT_ONCE = 4_000;

export interface LoadedHistory {
  readonly events: number;
  readonly eventsPerSecond: number;
}

/** Appends a history of about so many events through the log, as commands would, only more at once. */
export async function loadHistory(log: EventLog, events: number, say: Say): Promise<LoadedHistory> {
  const groups = await registerProgramme(log);
  const began = performance.now();
  const perSecond = () => loaded / ((performance.now() - began) / 1_000);
  const now = seldom(say);
  let loaded = 0;
  for (const entries of inPieces(consentHistory(events, groups))) {
    await appendAll(log, entries);
    loaded += entries.reduce((sum, entry) => sum + entry.events.length, 0);
    now(() => `loading: ${loaded} of about ${events} events, ${Math.round(perSecond())}/s`);
  }
  return { events: loaded, eventsPerSecond: perSecond() };
}

async function appendAll(log: EventLog, entries: readonly Entry[]): Promise<void> {
  const streams = new Map<string, Promise<unknown>>();
  for (const entry of entries) {
    const before = streams.get(entry.stream);
    const append = () => appendOne(log, entry);
    streams.set(entry.stream, before ? before.then(append) : append());
  }
  await Promise.all(streams.values());
}

function appendOne(log: EventLog, { stream, revision, events, recordedAt }: Entry): Promise<unknown> {
  const metadata = bySystem(stream, String(revision));
  return log.append({ stream, events, expectedRevision: revision, recordedAt, metadata });
}

function* inPieces(entries: Iterable<Entry>): Generator<readonly Entry[]> {
  let piece: Entry[] = [];
  for (const entry of entries) {
    piece.push(entry);
    if (piece.length < AT_ONCE) continue;
    yield piece;
    piece = [];
  }
  yield piece;
}
