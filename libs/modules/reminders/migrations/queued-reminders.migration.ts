import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables of the queued reminders. */
export class QueuedReminders1700000600000 implements MigrationInterface {
  readonly name = 'QueuedReminders1700000600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table rm.reminder_subject (
        subject text collate "C" primary key, stream text not null, type text not null, label text not null,
        programme text collate "C" not null, round text, held_because text
      )`);
    await runner.query(`
      create table rm.obligation (
        obligation text collate "C" primary key, subject text collate "C" not null, programme text collate "C" not null,
        kind text not null, party text not null, region text, opened_on date not null, due_on date not null,
        status text not null, since date not null, because text, opened_suspended boolean not null, pauses jsonb not null
      )`);
    await runner.query(`create index obligation_open on rm.obligation (subject) where status <> 'closed'`);
    await runner.query(
      `create index obligation_programme on rm.obligation (programme, subject) where status <> 'closed'`,
    );
    await runner.query(`
      create table rm.reminder (
        obligation text collate "C", step text collate "C", place int not null,
        subject text collate "C" not null, type text not null, label text not null,
        programme text collate "C" not null, round text, kind text not null, region text, duty text not null,
        counted_from text not null, business_days int not null, ladder text not null, version int not null,
        send_on date not null, due_on date not null, dropped text, removed boolean not null, overtaken_by text,
        deliveries jsonb not null, state text not null, reason text, detail text,
        primary key (obligation, step)
      )`);
    await runner.query(`create index reminder_sending on rm.reminder (send_on, obligation, step)`);
    await runner.query(
      `create index reminder_queued on rm.reminder (send_on, obligation, step) where state = 'queued'`,
    );
    await runner.query(`create index reminder_region on rm.reminder (region, send_on, obligation, step)`);
    await runner.query(`create index reminder_state on rm.reminder (state, send_on, obligation, step)`);
    await runner.query(`
      create table rm.reminder_mail (
        mail text collate "C" primary key, programme text collate "C" not null, contact text not null, duty text not null,
        region text, language text not null, message_id text not null, day date not null, part int not null,
        parts int not null, items jsonb not null, omitted jsonb not null, state text not null, attempts int not null,
        retry_at timestamptz, code text, transport text, prepared_at timestamptz not null, changed_at timestamptz not null
      )`);
    await runner.query(`create index reminder_mail_day on rm.reminder_mail (day desc, mail)`);
    await runner.query(
      `create index reminder_mail_waiting on rm.reminder_mail (prepared_at) where state in ('prepared', 'deferred')`,
    );
    await runner.query(`
      create table rm.reminder_ladder (
        programme text collate "C", kind text collate "C", version int not null, steps jsonb not null, set_on date not null,
        primary key (programme, kind)
      )`);
    await runner.query(`
      create table rm.reminder_calendar (programme text collate "C" primary key, policy jsonb not null, set_on date not null)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table rm.reminder_subject, rm.obligation, rm.reminder, rm.reminder_mail, rm.reminder_ladder, rm.reminder_calendar`,
    );
  }
}
