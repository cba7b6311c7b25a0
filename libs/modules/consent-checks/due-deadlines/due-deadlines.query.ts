import type { Actor, ViewedDates } from '#platform/kernel';
import type { CheckTables } from '../check-list/check-tables.reader.js';
import { deadlineOf, type CheckRow } from '../check-list/listed-check.js';
import { narrowChecks } from '../check-list/narrow-checks.query.js';
import { DEADLINE_KINDS, type DeadlineKind } from '../consent-check-words.js';
import { meetsDeadline, type WaitedFor } from '../waiting-for.js';
import type { AlikeDeadlines, DueItem } from './due-deadlines.js';

export interface DueQuestion extends ViewedDates {
  readonly reader: Actor;
  readonly from: string;
  readonly to: string;
  readonly round?: string | undefined;
  readonly region?: string | undefined;
  readonly party?: WaitedFor | undefined;
}

/** The key of the last deadline of a page. */
export type DueCursor = readonly [dueOn: string, id: string, kind: string];

type DueRow = CheckRow & { readonly due_kind: DeadlineKind; readonly due_day: string };

/** Deadlines that run, as rows `c` of their checks with `d.kind` and `d.due_day`. */
export function dueSql(tables: CheckTables, question: DueQuestion) {
  const { from, to, party, reader, asOf, round, region } = question;
  const checks = narrowChecks(tables.asOf(question), { reader, asOf, round, region })
    .select('c.*')
    .andWhere(`c.state <> 'closed' and not c.investigating`);
  const [inner, given] = checks.getQueryAndParameters();
  const kinds = DEADLINE_KINDS.filter((kind) => party === undefined || meetsDeadline(kind) === party);
  const at = given.length;
  const sql = `from (${inner}) c
    cross join lateral jsonb_each_text(c.deadlines) as d(due_kind, due_day)
    where d.due_day between $${at + 1} and $${at + 2} and d.due_kind = any($${at + 3})`;
  return { sql, parameters: [...(given as unknown[]), from, to, kinds] };
}

/** A page of the deadlines, the earliest first, and one more. */
export async function listDue(
  { pool }: CheckTables,
  due: ReturnType<typeof dueSql>,
  { limit, after }: { readonly limit: number; readonly after: DueCursor | undefined },
): Promise<readonly DueRow[]> {
  const at = due.parameters.length;
  const beyond = after
    ? `and (d.due_day, c.check_id, d.due_kind) > ($${at + 2}, $${at + 3}, $${at + 4})`
    : '';
  const { rows } = await pool.query<DueRow>(
    `select c.*, d.due_kind, d.due_day ${due.sql} ${beyond}
      order by d.due_day, c.check_id, d.due_kind limit $${at + 1}`,
    [...due.parameters, limit + 1, ...(after ?? [])],
  );
  return rows;
}

export async function countDue(
  { pool }: CheckTables,
  due: ReturnType<typeof dueSql>,
): Promise<readonly AlikeDeadlines[]> {
  const { rows } = await pool.query<AlikeDeadlines>(
    `select c.region, d.due_kind as kind, cast(count(*) as int) as deadlines ${due.sql} group by 1, 2`,
    due.parameters,
  );
  return rows;
}

export const toDueItem = (row: DueRow, asOf: string): DueItem => ({
  id: row.check_id,
  sample: row.sample,
  region: row.region,
  round: row.round === '' ? null : row.round,
  state: row.state,
  transferTo: row.transfer_to,
  deadline: deadlineOf(row.due_kind, row.due_day),
  overdue: row.due_day < asOf,
});
