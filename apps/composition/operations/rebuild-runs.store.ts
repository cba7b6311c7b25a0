import type { Pool } from 'pg';
import type { RebuildProgress, RebuildResult } from '#platform/projections';

export const RUN_STATES = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const;

/** A rebuild that was asked for, and where it stands. */
export interface RebuildRun {
  readonly id: string;
  readonly projection: string;
  readonly state: (typeof RUN_STATES)[number];
  readonly askedBy: string;
  readonly askedAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly phase: RebuildProgress['phase'] | null;
  /** Places of the log behind it and in all; nothing when the store's positions do not tell. */
  readonly done: number | null;
  readonly total: number | null;
  readonly events: number;
  readonly eventsPerSecond: number;
  readonly seconds: number | null;
  readonly warning: string | null;
  readonly trouble: string | null;
  readonly cancelAsked: boolean;
}

/** A run that nobody has worked on for this long was left behind by a process that is gone. */
const LEFT_BEHIND = '5 minutes';

const iso = (column: string): string =>
  `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const columns = `id, projection, state, asked_by as "askedBy", ${iso('asked_at')} as "askedAt",
  ${iso('started_at')} as "startedAt", ${iso('ended_at')} as "endedAt", phase,
  done::float8, total::float8, events::float8, events_per_second as "eventsPerSecond", seconds, warning, trouble,
  cancel_asked as "cancelAsked"`;

/** The rebuilds that were asked for, for every process to see. The class is also the token to inject. */
export class RebuildRuns {
  constructor(private readonly pool: Pool) {}

  /** Takes note of it; nothing when one of the projection is at work. */
  async ask(id: string, projection: string, by: string): Promise<RebuildRun | undefined> {
    await this.#query(
      `update ops.rebuild_run set state = 'failed', trouble = 'left behind', ended_at = clock_timestamp()
       where projection = $1 and state in ('waiting', 'running') and seen_at < clock_timestamp() - interval '${LEFT_BEHIND}'
       returning ${columns}`,
      [projection],
    );
    return this.#query(
      `insert into ops.rebuild_run (id, projection, state, asked_by) values ($1, $2, 'waiting', $3)
       on conflict do nothing returning ${columns}`,
      [id, projection, by],
    );
  }

  /** The run to work on; nothing when it was cancelled or has ended. A second taker takes over what the first left. */
  take(id: string): Promise<RebuildRun | undefined> {
    return this.#query(
      `update ops.rebuild_run
       set state = 'running', started_at = coalesce(started_at, clock_timestamp()), seen_at = clock_timestamp()
       where id = $1 and state in ('waiting', 'running') returning ${columns}`,
      [id],
    );
  }

  /** Writes down how far it has come. @returns the run, which tells whether somebody wants it to end. */
  async beat(id: string, at: RebuildProgress | undefined): Promise<RebuildRun | undefined> {
    return this.#query(
      `update ops.rebuild_run
       set seen_at = clock_timestamp(), phase = $2, done = $3, total = $4, events = $5, events_per_second = $6
       where id = $1 and state = 'running' returning ${columns}`,
      [id, at?.phase, at?.done, at?.total, at?.events ?? 0, at?.eventsPerSecond ?? 0],
    );
  }

  finish(id: string, { events, seconds, warning }: RebuildResult): Promise<RebuildRun | undefined> {
    return this.#query(
      `update ops.rebuild_run
       set state = 'done', ended_at = clock_timestamp(), events = $2, seconds = $3, warning = $4, phase = null, done = total
       where id = $1 returning ${columns}`,
      [id, events, seconds, warning],
    );
  }

  end(id: string, state: 'failed' | 'cancelled', trouble?: string): Promise<RebuildRun | undefined> {
    return this.#query(
      `update ops.rebuild_run set state = $2, trouble = $3, ended_at = clock_timestamp(), phase = null
       where id = $1 returning ${columns}`,
      [id, state, trouble],
    );
  }

  /** Cancels what waits at once, and asks what runs to end. */
  cancel(projection: string): Promise<RebuildRun | undefined> {
    return this.#query(
      `update ops.rebuild_run
       set cancel_asked = true, state = case state when 'waiting' then 'cancelled' else state end,
           ended_at = case state when 'waiting' then clock_timestamp() end
       where projection = $1 and state in ('waiting', 'running') returning ${columns}`,
      [projection],
    );
  }

  latest(projection: string): Promise<RebuildRun | undefined> {
    return this.#query(
      `select ${columns} from ops.rebuild_run where projection = $1 order by asked_at desc limit 1`,
      [projection],
    );
  }

  /** What is at work or waits, by projection. */
  async atWork(): Promise<ReadonlyMap<string, RebuildRun>> {
    const { rows } = await this.pool.query<RebuildRun>(
      `select ${columns} from ops.rebuild_run where state in ('waiting', 'running')`,
    );
    return new Map(rows.map((run) => [run.projection, run]));
  }

  async #query(sql: string, values: readonly unknown[]): Promise<RebuildRun | undefined> {
    const { rows } = await this.pool.query<RebuildRun>(sql, [...values]);
    return rows[0];
  }
}
