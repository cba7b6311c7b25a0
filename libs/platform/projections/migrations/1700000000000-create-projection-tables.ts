import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where each projection and reaction stands, and the events a projection has put aside. */
export class CreateProjectionTables1700000000000 implements MigrationInterface {
  readonly name = 'CreateProjectionTables1700000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create schema if not exists rm');
    // Half-filled pages: a checkpoint moves many times a second and should move within its page.
    await runner.query(`
      create table rm.projection_checkpoint (
        projection text collate "C" not null,
        target text not null default 'live' check (target in ('live', 'building')),
        version integer not null,
        position text not null,
        handled bigint not null default 0,
        parked integer not null default 0,
        events_per_second double precision not null default 0,
        updated_at timestamptz not null default now(),
        last_error text,
        state text not null default 'running' check (state in ('running', 'halted')),
        primary key (projection, target)
      ) with (fillfactor = 50)`);
    await runner.query(`
      create table rm.parked_event (
        projection text collate "C" not null,
        target text not null check (target in ('live', 'building')),
        stream text collate "C" not null,
        revision bigint not null,
        event_id text not null,
        type text not null,
        position text not null,
        error text not null,
        attempts integer not null default 1,
        parked_at timestamptz not null default now(),
        primary key (projection, target, stream, revision)
      )`);
    await runner.query(`
      create table rm.reaction_checkpoint (
        reaction text collate "C" primary key,
        position text not null,
        handled bigint not null default 0,
        events_per_second double precision not null default 0,
        updated_at timestamptz not null default now(),
        last_error text,
        state text not null default 'running' check (state in ('running', 'halted'))
      ) with (fillfactor = 50)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table rm.reaction_checkpoint');
    await runner.query('drop table rm.parked_event');
    await runner.query('drop table rm.projection_checkpoint');
  }
}
