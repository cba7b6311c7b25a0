import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { DataSource, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import type { ViewedDates } from '#platform/kernel';

/** A question to the checks under the name `c`, to be narrowed and ordered. */
export type CheckQuery = SelectQueryBuilder<ObjectLiteral>;

const CHANGING = [
  ...['check_id', 'revision', 'region', 'state', 'investigating', 'transfer_to', 'opened_on', 'due_on'],
  ...['deadlines', 'looked_on', 'consent', 'compliance', 'reported'],
];
const SETTLED = [
  ...['programme', 'round', 'origin', 'sample', 'patient_group', 'department', 'family', 'relation'],
];
const of = (table: string, columns: readonly string[]) =>
  columns.map((each) => `${table}.${each}`).join(', ');

/**
 * The condition that a past version `p` stood on a day of effect as known on a day: each stands from the two days of its
 * own event until those of the next. The last two lines say no more than the one above them, but have an index.
 */
export const stood = (asOf: string, knownOn: string): string =>
  `p.from_on <= ${asOf} and p.from_recorded <= ${knownOn} and (p.to_on > ${asOf} or p.to_recorded > ${knownOn})
     and greatest(p.to_on, p.to_recorded) > least(${asOf}, ${knownOn})
     and daterange(p.from_on, greatest(p.from_on, p.to_on, p.to_recorded))
         && daterange(least(${asOf}, ${knownOn}), ${asOf}, '[]')`;

// A check's last version stands still, in the table of today.
const past = `(
  select ${of('n', CHANGING)}, n.occurred_on, n.recorded_on, ${of('n', SETTLED)} from rm.consent_check n
   where n.occurred_on <= :asOf and n.recorded_on <= :knownOn
  union all
  select ${of('p', CHANGING)}, p.from_on, p.from_recorded, ${of('o', SETTLED)}
    from rm.consent_check_past p join rm.consent_check o on o.check_id = p.check_id
   where ${stood('cast(:asOf as date)', 'cast(:knownOn as date)')})`;

const now = `(
  select ${of('n', CHANGING)}, n.occurred_on, n.recorded_on, ${of('n', SETTLED)} from rm.consent_check n)`;

/** The checks as they stand, from the table that holds just that, and as they stood on any date. */
@Injectable()
export class CheckTables {
  constructor(
    private readonly dataSource: DataSource,
    readonly pool: Pool,
  ) {}

  /** The checks as of the dates. */
  asOf({ asOf, knownOn, isNow }: ViewedDates): CheckQuery {
    const query = this.dataSource.createQueryBuilder().from(isNow ? now : past, 'c');
    return isNow ? query : query.setParameters({ asOf, knownOn });
  }

  async rows<Row extends object>(query: CheckQuery): Promise<Row[]> {
    const [sql, parameters] = query.getQueryAndParameters();
    return (await this.pool.query<Row>(sql, parameters)).rows;
  }
}
