import type { EventLog, EventToStore } from '#platform/event-store';
import { canonicalJson, derivedId, type DomainEvent } from '#platform/kernel';
import { AesGcmSealer, InMemoryKeyStore } from '#platform/sealing';
import { seldom, type Say } from '../progress.js';
import { consentHistory, type Entry } from './consent-history.js';
import { bySystem, registerProgramme } from './programme.js';

/** Appends under way at the same time: enough for full batches on both of the store's lanes. */
const AT_ONCE = 4_000;

export interface LoadedHistory {
  readonly events: number;
  readonly eventsPerSecond: number;
}

/**
 * Appends a history of about so many events to the store, as commands would, only more at once. The events are
 * encoded here as the log does it but for the check against their schema, which would take most of the time.
 */
export async function loadHistory(log: EventLog, events: number, say: Say): Promise<LoadedHistory> {
  const loader = new Loader(log, await registerProgramme(log));
  const now = seldom(say);
  for (const entries of inPieces(consentHistory(events, loader.patientGroups))) {
    await loader.append(entries);
    now(() => `loading: ${loader.loaded} of about ${events} events, ${Math.round(loader.perSecond)}/s`);
  }
  return { events: loader.loaded, eventsPerSecond: loader.perSecond };
}

class Loader {
  readonly #sealer = new AesGcmSealer(new InMemoryKeyStore());
  readonly #encoder = new TextEncoder();
  readonly #began = performance.now();
  loaded = 0;

  constructor(
    private readonly log: EventLog,
    readonly patientGroups: readonly string[],
  ) {}

  get perSecond(): number {
    return this.loaded / ((performance.now() - this.#began) / 1_000);
  }

  /** Entries of different streams side by side, those of one stream one after another. */
  async append(entries: readonly Entry[]): Promise<void> {
    const streams = new Map<string, Promise<unknown>>();
    for (const entry of entries) {
      const before = streams.get(entry.stream);
      const append = () => this.#append(entry);
      streams.set(entry.stream, before ? before.then(append) : append());
    }
    await Promise.all(streams.values());
  }

  async #append({ stream, revision, events, recordedAt }: Entry): Promise<void> {
    const author = { ...bySystem(stream, String(revision)), schemaVersion: 1 };
    const metadata = this.#encoder.encode(canonicalJson(author));
    const stored: EventToStore[] = [];
    for (const [index, event] of events.entries())
      stored.push({ ...(await this.#encoded(event, author.commandId, index)), metadata });
    await this.log.store.append({ stream, events: stored, expectedRevision: revision, recordedAt });
    this.loaded += events.length;
  }

  async #encoded({ type, data }: DomainEvent, commandId: string, index: number) {
    const id = derivedId('event', commandId, String(index));
    const sealed = 'note' in data || 'title' in data ? await this.#sealer.seal(data, id) : data;
    return { id, type, data: this.#encoder.encode(canonicalJson(sealed)) };
  }
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
