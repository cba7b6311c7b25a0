import type { MigrationInterface, QueryRunner } from 'typeorm';

const counts = `
  items int not null, drawn int not null, closed int not null,
  awaiting_answer int not null, awaiting_assessment int not null, under_investigation int not null,
  transfer_offered int not null, awaiting_retrospective_consent int not null,
  awaiting_verification int not null, awaiting_data_handling int not null,
  answered int not null, assessed int not null, nonconforming int not null,
  family_parts bigint not null, reported int not null, overdue int not null`;

/** The tables of the consent status and of the list of checks. */
export class ConsentStatus1700000300000 implements MigrationInterface {
  readonly name = 'ConsentStatus1700000300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table rm.consent_check (
        check_id text collate "C" primary key,
        revision int not null,
        programme text collate "C" not null, round text collate "C" not null,
        origin text not null, sample text collate "C" not null, region text collate "C" not null,
        patient_group text collate "C", department text collate "C", family text collate "C", relation text,
        unit_size int not null, analysed_on date,
        phase text not null, state text not null, investigating boolean not null,
        transfer_to text collate "C", opened_on date not null, due_on date,
        deadlines jsonb not null, consent text, compliance text, reported boolean not null,
        occurred_on date not null,
        span int not null, span_from date not null, span_recorded date not null
      ) with (fillfactor = 70)`);
    // No index holds what most events change, so that an update writes the row's own page and nothing else.
    await runner.query(`create index consent_check_region on rm.consent_check (region, check_id)`);
    await runner.query(`create index consent_check_round on rm.consent_check (round, check_id)`);
    await runner.query(
      `create index consent_check_transfer on rm.consent_check (transfer_to) where transfer_to is not null`,
    );
    await runner.query(`create index consent_check_opened on rm.consent_check (opened_on, check_id)`);
    await runner.query(`create index consent_check_sample on rm.consent_check (sample, check_id)`);
    await runner.query(`
      create table rm.consent_status_cell (
        programme text collate "C", round text collate "C", region text collate "C",
        level smallint, cell int, recorded_on date, ${counts},
        primary key (programme, round, region, level, cell, recorded_on)
      ) with (fillfactor = 80)`);
    await runner.query(`
      create table rm.consent_open_span (
        check_id text collate "C", span int,
        programme text collate "C" not null, round text collate "C" not null, region text collate "C" not null,
        opened_on date not null, from_on date not null, from_recorded date not null,
        to_on date not null, to_recorded date not null,
        primary key (check_id, span)
      )`);
    await runner.query(
      `create index consent_open_span_day on rm.consent_open_span (programme, region, opened_on, to_recorded)`,
    );
    await runner.query(`
      create table rm.consent_open_day (
        programme text collate "C", round text collate "C", region text collate "C", opened_on date,
        still_open int not null, first_recorded date not null, last_to_on date not null, last_to_recorded date not null,
        primary key (programme, round, region, opened_on)
      )`);
    await runner.query(`
      create table rm.consent_round_report (
        programme text collate "C" not null, round text collate "C", region text collate "C", revision int,
        outcome text not null, sampled int, occurred_on date not null, recorded_on date not null,
        primary key (round, region, revision)
      )`);
    await runner.query(`
      create table rm.consent_round (
        round text collate "C" primary key, programme text collate "C" not null, sampling text not null,
        regions jsonb not null, strata jsonb not null, occurred_on date not null, recorded_on date not null
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table rm.consent_check, rm.consent_status_cell, rm.consent_open_span, rm.consent_open_day,
                  rm.consent_round_report, rm.consent_round`,
    );
  }
}
