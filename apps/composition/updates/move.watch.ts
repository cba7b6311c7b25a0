import type { EventStore } from '#platform/event-store';
import type { ProjectionRunner } from '#platform/projections';
import { moveBetween, type Look, type Move } from './move.js';

type Listener = (move: Move, look: Look) => void;

export interface WatchParts {
  readonly runner: Pick<ProjectionRunner, 'marks'>;
  readonly store: Pick<EventStore, 'head' | 'compare'>;
  readonly everyMs: number;
}

/**
 * Looks every so often what moved, once for all who follow and only while somebody does. The checkpoints tell it in
 * every process, whichever of them runs the projections.
 */
export class MoveWatch {
  readonly #listeners = new Set<Listener>();
  #before: Look | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly parts: WatchParts) {}

  /** Tells of whatever moves from when it resolves. @returns how to stop. */
  async follow(listener: Listener): Promise<() => void> {
    this.#listeners.add(listener);
    this.#timer ??= this.#later();
    this.#before ??= await this.look().catch(() => undefined);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#rest();
    };
  }

  async look(): Promise<Look> {
    const { runner, store } = this.parts;
    const [head, marks] = await Promise.all([store.head(), runner.marks()]);
    return { head, marks };
  }

  #rest(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#before = undefined;
  }

  #later(): NodeJS.Timeout {
    return setTimeout(() => void this.#tick(), this.parts.everyMs).unref();
  }

  async #tick(): Promise<void> {
    const own = this.#timer;
    // A database that is away is nothing to tell the pages of: the next look finds what moved meanwhile.
    const look = await this.look().catch(() => undefined);
    // Everybody left during the look: whoever came since has a timer of their own.
    if (this.#timer !== own) return;
    this.#timer = this.#later();
    if (!look) return;
    const move = this.#before && moveBetween(this.#before, look, this.parts.store.compare);
    this.#before = look;
    if (move) for (const listener of this.#listeners) listener(move, look);
  }
}
