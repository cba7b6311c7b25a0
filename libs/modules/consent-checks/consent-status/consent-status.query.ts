import type { PoolClient } from 'pg';
import { dayNumber } from '#platform/calendar';
import { cellsUpTo } from './calendar-cells.js';
import { MEASURES, type Counts } from './status-measures.js';
import { ALL_ROUNDS } from './status-words.js';

/** As of which effect date, and as known at the end of which day. */
export interface StatusQuestion {
  readonly programme: string;
  readonly round?: string | undefined;
  readonly asOf: string;
  readonly knownOn?: string | undefined;
  /** Set for a regional contact: no other region's row leaves the database. */
  readonly onlyRegion?: string | undefined;
}

/** A round of the question as far as it had been planned and was known, with one region's latest report on it. */
export interface RoundOfRegion {
  readonly region: string;
  readonly sampling: 'drawn' | 'named-by-hand';
  readonly outcome: string | null;
  readonly sampled: number | null;
  readonly reportedOn: string | null;
}

/** What a frozen frame holds of one region. */
export interface FrameStratum {
  readonly region: string;
  readonly requisitions: number;
}

const FOREVER = 'infinity';

/** The counts of regions: the latest total at or before the day of knowledge in a few cells, however long the history. */
export async function countsByRegion(
  client: PoolClient,
  question: StatusQuestion,
  regions: readonly string[],
): Promise<Map<string, Counts>> {
  const cells = cellsUpTo(dayNumber(question.asOf));
  const sums = MEASURES.map((measure) => `sum(latest.${measure})::float8 as ${measure}`).join(', ');
  const { rows } = await client.query<{ region: string } & Counts>(
    `select r.region, ${sums}
       from unnest($3::text[]) as r(region)
      cross join unnest($4::int[], $5::int[]) as asked(level, cell)
      cross join lateral (
        select * from rm.consent_status_cell c
         where c.programme = $1 and c.round = $2 and c.region = r.region
           and c.level = asked.level and c.cell = asked.cell and c.recorded_on <= $6::date
         order by c.recorded_on desc limit 1) latest
      group by r.region`,
    [
      question.programme,
      question.round ?? ALL_ROUNDS,
      regions,
      cells.map(({ level }) => level),
      cells.map(({ cell }) => cell),
      question.knownOn ?? FOREVER,
    ],
  );
  return new Map(rows.map(({ region, ...counts }) => [region, counts]));
}

/**
 * The day on which each region's oldest open item was opened. Days are tried from the oldest on; a day's summary
 * rules out the days on which nothing can have been open. Of the others' items only those are looked at that ended
 * late enough: nothing is recorded before it takes effect, so whatever was open then ended, in the records, after the
 * earlier of the two days asked for.
 */
export async function oldestOpenByRegion(
  client: PoolClient,
  question: StatusQuestion,
  regions: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await client.query<{ region: string; opened_on: string }>(
    `select r.region, oldest.opened_on::text
       from unnest($3::text[]) as r(region)
      cross join lateral (
        select d.opened_on from rm.consent_open_day d
         where d.programme = $1 and d.round = $2 and d.region = r.region
           and d.opened_on <= $4::date and d.first_recorded <= $5::date
           and (d.still_open > 0 or d.last_to_on > $4::date or d.last_to_recorded > $5::date)
           and exists (
             select from rm.consent_open_span s
              where s.programme = $1 and s.region = r.region and s.opened_on = d.opened_on
                and ($2 = '${ALL_ROUNDS}' or s.round = $2)
                and s.from_on <= $4::date and s.from_recorded <= $5::date
                and s.to_recorded > least($4::date, $5::date)
                and (s.to_on > $4::date or s.to_recorded > $5::date))
         order by d.opened_on limit 1) oldest`,
    [question.programme, question.round ?? ALL_ROUNDS, regions, question.asOf, question.knownOn ?? FOREVER],
  );
  return new Map(rows.map(({ region, opened_on }) => [region, opened_on]));
}

/** The frame of a round by region, as frozen: empty before that, nothing when the programme has no such round. */
export async function strataOf(
  client: PoolClient,
  programme: string,
  round: string,
): Promise<readonly FrameStratum[] | undefined> {
  const { rows } = await client.query<{ strata: readonly FrameStratum[] }>(
    'select strata from rm.consent_round where programme = $1 and round = $2',
    [programme, round],
  );
  return rows[0]?.strata;
}

/** The rounds each region takes part in, with its latest report on each: a row a round and region. */
export async function roundsByRegion(
  client: PoolClient,
  question: StatusQuestion,
): Promise<readonly RoundOfRegion[]> {
  const { rows } = await client.query<RoundOfRegion>(
    `select region.code as region, round.sampling, report.outcome, report.sampled,
            report.occurred_on::text as "reportedOn"
       from rm.consent_round round
      cross join lateral jsonb_array_elements_text(round.regions) as region(code)
       left join lateral (
         select outcome, sampled, occurred_on from rm.consent_round_report r
          where r.round = round.round and r.region = region.code
            and r.occurred_on <= $3::date and r.recorded_on <= $4::date
          order by r.revision desc limit 1) report on true
      where round.programme = $1 and ($2::text is null or round.round = $2)
        and round.occurred_on <= $3::date and round.recorded_on <= $4::date
        and ($5::text is null or region.code = $5)
      order by report.occurred_on nulls first, round.round`,
    [
      question.programme,
      question.round ?? null,
      question.asOf,
      question.knownOn ?? FOREVER,
      question.onlyRegion ?? null,
    ],
  );
  return rows;
}
