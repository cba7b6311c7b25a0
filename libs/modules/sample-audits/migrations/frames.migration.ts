import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Frames, outside the read models: they are not made of events, and a rebuild does not touch them. */
export class CreateFrames1700000400000 implements MigrationInterface {
  readonly name = 'CreateFrames1700000400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create schema if not exists frames');
    await runner.query(`
      create table frames.frame (
        id bigint generated always as identity primary key,
        sha256 text collate "C" not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
        requisitions bigint not null,
        kept_at timestamptz not null default now()
      )`);
    // No foreign key: a check a row would take longer than all else, and rows are written and removed with their frame.
    await runner.query(`
      create table frames.requisition (
        frame bigint not null,
        requisition_id text collate "C" not null,
        region text collate "C" not null,
        patient_group text not null,
        department text not null,
        analysed_on date not null,
        family_id text collate "C",
        relation text,
        primary key (frame, requisition_id)
      )`);
    await runner.query(`
      create table frames.claim (
        frame bigint not null references frames.frame on delete cascade,
        round text collate "C" not null,
        claimed_at timestamptz not null default now(),
        settled boolean not null default false,
        primary key (frame, round)
      )`);
    // A frame is what its hash says: rows come and go together and never change.
    await runner.query(`
      create function frames.refuse_change() returns trigger language plpgsql as $$
      begin raise exception 'the rows of a frame do not change'; end $$`);
    await runner.query(`
      create trigger requisition_unchanged before update on frames.requisition
      for each statement execute function frames.refuse_change()`);
    await runner.query(`
      create trigger frame_unchanged before update on frames.frame
      for each statement execute function frames.refuse_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema frames cascade');
  }
}
