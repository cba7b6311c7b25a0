import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What became of the rebuilds that were asked for. No read model: it tells of the instance, not of the log. */
export class RebuildRuns1700000900000 implements MigrationInterface {
  readonly name = 'RebuildRuns1700000900000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create schema if not exists ops');
    await runner.query(`
      create table ops.rebuild_run (
        id uuid primary key, projection text collate "C" not null, state text not null,
        asked_by text not null, asked_at timestamptz not null default clock_timestamp(),
        started_at timestamptz, ended_at timestamptz,
        seen_at timestamptz not null default clock_timestamp(),
        phase text, done bigint, total bigint, events bigint not null default 0,
        events_per_second double precision not null default 0,
        seconds double precision, warning text, trouble text, cancel_asked boolean not null default false
      )`);
    // One at a time of each: whoever asks second is told so, in whatever process.
    await runner.query(
      `create unique index rebuild_run_at_work on ops.rebuild_run (projection) where state in ('waiting', 'running')`,
    );
    await runner.query(`create index rebuild_run_latest on ops.rebuild_run (projection, asked_at desc)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table ops.rebuild_run');
  }
}
