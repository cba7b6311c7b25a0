import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How checks stood before, so that the list can be read as of any date; and whether anybody has looked at them. */
export class ChecksAsOfAnyDate1700000310000 implements MigrationInterface {
  readonly name = 'ChecksAsOfAnyDate1700000310000';

  async up(runner: QueryRunner): Promise<void> {
    // The defaults are for rows of before; the projection's new version writes them all anew.
    await runner.query(`
      alter table rm.consent_check
        add column looked_on date,
        add column recorded_on date not null default '-infinity'`);
    await runner.query(`
      create table rm.consent_check_past (
        check_id text collate "C" not null, revision int not null,
        region text collate "C" not null, state text not null, investigating boolean not null,
        transfer_to text collate "C", opened_on date not null, due_on date,
        deadlines jsonb not null, looked_on date,
        consent text, compliance text, reported boolean not null,
        from_on date not null, from_recorded date not null, to_on date not null, to_recorded date not null
      )`);
    // The log writes the versions in order, so that each stretch of the table is about few days: next to nothing to keep,
    // where a key by check would cost five times the row. The ranges tell the planner how few stand on any one day.
    await runner.query(`
      create index consent_check_past_days on rm.consent_check_past using brin (
        from_on date_minmax_multi_ops,
        (greatest(to_on, to_recorded)) date_minmax_multi_ops,
        (daterange(from_on, greatest(from_on, to_on, to_recorded))) range_inclusion_ops
      ) with (pages_per_range = 32, autosummarize = on)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table rm.consent_check_past');
    await runner.query('alter table rm.consent_check drop column looked_on, drop column recorded_on');
  }
}
