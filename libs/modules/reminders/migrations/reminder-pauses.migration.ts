import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The table of the pauses. */
export class ReminderPauses1700000800000 implements MigrationInterface {
  readonly name = 'ReminderPauses1700000800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table rm.reminder_pause (
        pause text collate "C" primary key, programme text collate "C" not null, scope text not null,
        target text collate "C" not null, region text, reason jsonb not null,
        paused_by text not null, paused_on date not null, until date not null,
        resumed_on date, resumed_by text, revision int not null
      )`);
    await runner.query(`create index reminder_pause_until on rm.reminder_pause (until desc, pause)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table rm.reminder_pause');
  }
}
