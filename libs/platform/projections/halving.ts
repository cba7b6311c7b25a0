import type { Position, StoredEvent } from '#platform/event-store';
import { Interruption } from './interruptions.js';

/** A run of events with the checkpoint before it and the one after it. */
export interface Part {
  readonly events: readonly StoredEvent[];
  readonly from: Position;
  readonly to: Position;
}

export interface Digestion {
  /** All of the part and its checkpoint, or nothing. */
  commit(part: Part): Promise<void>;
  /** What the policy says about the one event that cannot be committed. */
  refuse(part: Part, event: StoredEvent, error: unknown): Promise<void>;
}

/** Commits the part; when it fails, its halves in order, down to the single event that is to blame. */
export async function commitHalving(part: Part, digestion: Digestion): Promise<void> {
  try {
    await digestion.commit(part);
  } catch (error) {
    if (error instanceof Interruption) throw error;
    const [first, second] = part.events;
    if (first === undefined) throw error;
    if (second === undefined) return digestion.refuse(part, first, error);
    const [left, right] = halve(part);
    await commitHalving(left, digestion);
    await commitHalving(right, digestion);
  }
}

function halve({ events, from, to }: Part): [Part, Part] {
  const left = events.slice(0, events.length >> 1);
  const middle = left.at(-1)?.position ?? from;
  return [
    { events: left, from, to: middle },
    { events: events.slice(left.length), from: middle, to },
  ];
}
