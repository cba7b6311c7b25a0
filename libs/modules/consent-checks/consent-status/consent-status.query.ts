import type { PoolClient } from 'pg';
import { dayNumber } from '#platform/calendar';
import { runsUpTo } from './calendar-cells.js';
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

const FOREVER = 'infinity';

/** The counts per region: a few runs of cells, however long the history. */
export async function countsByRegion(client: PoolClient, question: StatusQuestion): Promise<Map<string, Counts>> {
  const effect = runsUpTo(dayNumber(question.asOf));
  const recorded = runsUpTo(question.knownOn === undefined ? undefined : dayNumber(question.knownOn));
  const pairs = effect.flatMap((e) => recorded.map((r) => ({ e, r })));
  const sums = MEASURES.map((measure) => `sum(c.${measure})::float8 as ${measure}`).join(', ');
  const { rows } = await client.query<{ region: string } & Counts>(
    `select c.region, ${sums}
       from unnest($3::int[], $4::int[], $5::int[], $6::int[], $7::int[], $8::int[]) as run(ol, oa, ob, rl, ra, rb)
       join rm.consent_status_cell c
         on c.programme = $1 and c.round = $2 and c.on_level = run.ol and c.recorded_level = run.rl
        and c.on_cell between run.oa and run.ob and c.recorded_cell between run.ra and run.rb
      where $9::text is null or c.region = $9
      group by c.region`,
    [
      question.programme,
      question.round ?? ALL_ROUNDS,
      pairs.map(({ e }) => e.level),
      pairs.map(({ e }) => e.from),
      pairs.map(({ e }) => e.to),
      pairs.map(({ r }) => r.level),
      pairs.map(({ r }) => r.from),
      pairs.map(({ r }) => r.to),
      question.onlyRegion ?? null,
    ],
  );
  return new Map(rows.map(({ region, ...counts }) => [region, counts]));
}

/**
 * The day on which each region's oldest open item was opened. Days are tried from the oldest on; a day's summary
 * rules out the days on which nothing can have been open, so that few items are looked at.
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
                and (s.to_on > $4::date or s.to_recorded > $5::date))
         order by d.opened_on limit 1) oldest`,
    [question.programme, question.round ?? ALL_ROUNDS, regions, question.asOf, question.knownOn ?? FOREVER],
  );
  return new Map(rows.map(({ region, opened_on }) => [region, opened_on]));
}

/** The rounds each region takes part in, with its latest report on each: a row a round and region. */
export async function roundsByRegion(client: PoolClient, question: StatusQuestion): Promise<readonly RoundOfRegion[]> {
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
      order by report.occurred_on nulls first`,
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
