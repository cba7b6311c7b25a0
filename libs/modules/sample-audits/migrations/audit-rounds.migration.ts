import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The table of the list of rounds. */
export class CreateAuditRounds1700000500000 implements MigrationInterface {
  readonly name = 'CreateAuditRounds1700000500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table rm.audit_round (
        round text collate "C" primary key,
        revision integer not null,
        programme text collate "C" not null,
        title jsonb not null,
        regime text not null,
        status text not null,
        sampling text not null,
        period_from date not null,
        period_to date not null,
        regions jsonb not null,
        answer_business_days integer not null,
        answer_due_on date,
        frame jsonb,
        draws jsonb not null,
        reports jsonb not null,
        meetings jsonb not null,
        planned_on date not null,
        latest_on date not null,
        recorded_at timestamptz not null
      )`);
    await runner.query('create index audit_round_planned on rm.audit_round (planned_on desc, round)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table rm.audit_round');
  }
}
