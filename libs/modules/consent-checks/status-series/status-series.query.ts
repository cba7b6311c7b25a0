import type { PoolClient } from 'pg';
import { dayNumber } from '#platform/calendar';
import { cellsUpTo, type CalendarCell } from '../consent-status/calendar-cells.js';
import { ALL_ROUNDS } from '../consent-status/status-words.js';
import type { Point } from './status-series.js';

export interface SeriesQuestion {
  readonly programme: string;
  readonly round?: string | undefined;
  readonly days: readonly string[];
  readonly knownOn: string;
}

interface CellRow {
  readonly region: string;
  readonly level: number;
  readonly cell: number;
  readonly items: number;
  readonly closed: number;
  readonly overdue: number;
}

const keyOf = ({ level, cell }: CalendarCell): string => `${level}|${cell}`;

/**
 * The points of regions. Days share their larger cells, so all cells of all days are looked up once, in one statement,
 * and added up here.
 */
export async function pointsByRegion(
  client: PoolClient,
  question: SeriesQuestion,
  regions: readonly string[],
): Promise<ReadonlyMap<string, readonly Point[]>> {
  const ofDays = question.days.map((day) => cellsUpTo(dayNumber(day)));
  const cells = [...new Map(ofDays.flat().map((cell) => [keyOf(cell), cell])).values()];
  const { rows } = await client.query<CellRow>(
    `select r.region, asked.level, asked.cell, latest.items, latest.closed, latest.overdue
       from unnest($3::text[]) as r(region)
      cross join unnest($4::int[], $5::int[]) as asked(level, cell)
      cross join lateral (
        select items, closed, overdue from rm.consent_status_cell c
         where c.programme = $1 and c.round = $2 and c.region = r.region
           and c.level = asked.level and c.cell = asked.cell and c.recorded_on <= $6::date
         order by c.recorded_on desc limit 1) latest`,
    [
      question.programme,
      question.round ?? ALL_ROUNDS,
      regions,
      cells.map(({ level }) => level),
      cells.map(({ cell }) => cell),
      question.knownOn,
    ],
  );
  const found = new Map(rows.map((row) => [`${row.region}|${keyOf(row)}`, row]));
  const pointOf = (region: string, on: string, of: readonly CalendarCell[]): Point => {
    const held = of.flatMap((cell) => found.get(`${region}|${keyOf(cell)}`) ?? []);
    const sum = (measure: 'items' | 'closed' | 'overdue') =>
      held.reduce((total, row) => total + row[measure], 0);
    return { on, open: sum('items') - sum('closed'), closed: sum('closed'), overdue: sum('overdue') };
  };
  const points = (region: string) => question.days.map((on, n) => pointOf(region, on, ofDays[n] ?? []));
  return new Map(regions.map((region) => [region, points(region)]));
}
