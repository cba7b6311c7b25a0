import type { ViewedDates } from '#platform/kernel';
import type { CheckTables } from '../check-list/check-tables.reader.js';
import { narrowChecks, ourTurn, type WantedChecks } from '../check-list/narrow-checks.query.js';
import type { AlikeChecks } from './check-counts.js';

/** Counts every view in one pass: checks that are alike in all that views ask for are counted together. */
export function countAlike(
  tables: CheckTables,
  question: WantedChecks & ViewedDates,
): Promise<AlikeChecks[]> {
  const ours = ourTurn(question.reader);
  const query = narrowChecks(tables.asOf(question), question)
    .select('c.region as region, c.state as state')
    .addSelect('coalesce(c.due_on < :asOfDay, false) as overdue, c.looked_on is not null as looked')
    .addSelect(`${ours.sql} as ours, cast(count(*) as int) as checks`)
    .groupBy('1, 2, 3, 4, 5')
    .setParameters({ ...ours.parameters, asOfDay: question.asOf });
  return tables.rows<AlikeChecks>(query);
}
