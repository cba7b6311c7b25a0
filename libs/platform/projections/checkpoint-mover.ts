import type { Step } from './checkpoints.js';
import type { Queryable } from './queryable.js';

interface Waiting {
  readonly step: Step;
  readonly answer: (moved: boolean) => void;
  readonly fail: (error: unknown) => void;
}

// Rows that a batch or a switch holds are left out, so that one busy projection does not detain the others.
const moveAll = `
  with wanted as (
    select * from unnest($1::text[], $2::integer[], $3::text[], $4::text[]) as w (projection, version, from_, to_)
  ), free as (
    select c.projection, w.to_ from rm.projection_checkpoint c
    join wanted w on c.projection = w.projection and c.version = w.version and c.position = w.from_
    where c.target = 'live' for update of c skip locked
  )
  update rm.projection_checkpoint c
  set position = free.to_, updated_at = clock_timestamp(), last_error = null, state = 'running'
  from free where c.projection = free.projection and c.target = 'live'
  returning c.projection`;

/**
 * Moves live checkpoints over events that their projections do not handle. All projections of a process hear the
 * same batch at once, so their moves travel in one statement: what arrives while one runs waits for the next.
 */
export class CheckpointMover {
  #waiting: Waiting[] = [];
  #running = false;

  constructor(private readonly db: Queryable) {}

  /** @returns false when the checkpoint is not where the step begins, or is being worked on. */
  move(step: Step): Promise<boolean> {
    return new Promise((answer, fail) => {
      this.#waiting.push({ step, answer, fail });
      if (this.#running) return;
      this.#running = true;
      setImmediate(() => void this.#run());
    });
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) await this.#flush(this.#waiting.splice(0));
    this.#running = false;
  }

  async #flush(batch: readonly Waiting[]): Promise<void> {
    const column = <T>(of: (step: Step) => T): T[] => batch.map(({ step }) => of(step));
    const columns = [
      column((s) => s.projection),
      column((s) => s.version),
      column((s) => s.from),
      column((s) => s.to),
    ];
    try {
      const { rows } = await this.db.query<{ projection: string }>(moveAll, columns);
      const moved = new Set(rows.map(({ projection }) => projection));
      for (const { step, answer } of batch) answer(moved.has(step.projection));
    } catch (error) {
      for (const { fail } of batch) fail(error);
    }
  }
}
