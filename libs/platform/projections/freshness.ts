import type { EventStore, Position } from '#platform/event-store';
import { START } from '#platform/event-store';
import { pause } from '#platform/database';
import type { Projection } from './projection.js';
import type { Queryable } from './queryable.js';

const POLL_MS = 15;

export interface WaitOptions {
  /** A projection's name; `all` stands for every one of them. */
  readonly projection: string;
  readonly timeoutMs: number;
}

interface Waiter {
  readonly of: string;
  readonly until: number;
  reached(position: Position): boolean;
  answer(reached: boolean): void;
  fail(error: unknown): void;
}

const readAll = `
  select 'projection ' || projection as of, position from rm.projection_checkpoint where target = 'live'
  union all select 'reaction ' || reaction, position from rm.reaction_checkpoint`;

/**
 * Tells readers when a read model shows what they wrote. It looks at the checkpoints while somebody waits, one
 * statement for all who do, so that it works in a process that runs no projection.
 */
export class Freshness {
  readonly #waiters = new Set<Waiter>();
  #polling = false;
  #poke = new AbortController();

  constructor(
    private readonly db: Queryable,
    private readonly store: EventStore,
    private readonly projections: ReadonlyMap<string, Projection>,
  ) {}

  /** @returns whether the rows show everything up to the position, and what its reactions did about it, in time. */
  async waitFor(position: Position, { projection, timeoutMs }: WaitOptions): Promise<boolean> {
    const until = performance.now() + timeoutMs;
    const wanted = projection === 'all' ? [...this.projections.values()] : [this.#named(projection)];
    const reached = await Promise.all(wanted.map((one) => this.#shown(one, position, until)));
    return reached.every(Boolean);
  }

  /** Looks at once: a checkpoint of this process has moved. */
  poke(): void {
    if (this.#waiters.size > 0) this.#poke.abort();
  }

  #named(name: string): Projection {
    const projection = this.projections.get(name);
    if (!projection) throw new Error(`there is no projection ${name}`);
    return projection;
  }

  async #shown({ name, follows = [] }: Projection, position: Position, until: number): Promise<boolean> {
    let target = position;
    for (const reaction of follows) {
      if (!(await this.#passed(`reaction ${reaction}`, target, until))) return false;
      // What the reaction appended lies somewhere between the event and the present end of the log.
      target = await this.store.head();
    }
    return this.#passed(`projection ${name}`, target, until);
  }

  async #passed(of: string, target: Position, until: number): Promise<boolean> {
    if (target === START) return true;
    return new Promise((answer, fail) => {
      const reached = (position: Position) => this.store.compare(position, target) >= 0;
      this.#waiters.add({ of, until, reached, answer, fail });
      if (this.#polling) return this.poke();
      this.#polling = true;
      void this.#poll();
    });
  }

  async #poll(): Promise<void> {
    while (this.#waiters.size > 0) {
      this.#poke = new AbortController();
      const asked = [...this.#waiters];
      await this.#look(asked).catch((error: unknown) => this.#settle(asked, (waiter) => waiter.fail(error)));
      if (this.#waiters.size > 0) await pause(POLL_MS, this.#poke.signal);
    }
    this.#polling = false;
  }

  async #look(asked: readonly Waiter[]): Promise<void> {
    const { rows } = await this.db.query<{ of: string; position: Position }>(readAll);
    const positions = new Map(rows.map(({ of, position }) => [of, position]));
    const shows = (waiter: Waiter) => waiter.reached(positions.get(waiter.of) ?? START);
    this.#settle(asked.filter(shows), (waiter) => waiter.answer(true));
    const now = performance.now();
    const late = asked.filter((waiter) => this.#waiters.has(waiter) && waiter.until <= now);
    this.#settle(late, (waiter) => waiter.answer(false));
  }

  #settle(waiters: readonly Waiter[], end: (waiter: Waiter) => void): void {
    for (const waiter of waiters) if (this.#waiters.delete(waiter)) end(waiter);
  }
}
