import type { ViewedDates } from '#platform/kernel';
import type { CheckTables } from './check-tables.reader.js';
import type { CheckRow } from './listed-check.js';
import { narrowChecks, type WantedChecks } from './narrow-checks.query.js';
import { NO_DEADLINE, SORTS, sortOf, type ListFilter } from './list-question.js';

/** Where the last page ended. */
export interface ListCursor {
  readonly value: string;
  readonly id: string;
}

export interface SortedChecks extends WantedChecks, ViewedDates {
  readonly sort: ListFilter['sort'];
}

export interface ListQuestion extends SortedChecks {
  readonly limit: number;
  readonly after?: ListCursor | undefined;
}

/** The checks that are asked for, in their order. */
export function sortedChecks(tables: CheckTables, question: SortedChecks) {
  const { key, descending } = sortOf(question.sort);
  const direction = descending ? 'DESC' : 'ASC';
  return narrowChecks(tables.asOf(question), question)
    .select('c.*')
    .orderBy(SORTS[key], direction)
    .addOrderBy('c.check_id', direction);
}

/** One page of the working list and one row more, which tells whether there is a next page. */
export async function listChecks(tables: CheckTables, question: ListQuestion): Promise<CheckRow[]> {
  const query = sortedChecks(tables, question).limit(question.limit + 1);
  if (question.after) {
    const { key, descending } = sortOf(question.sort);
    query.andWhere(`(${SORTS[key]}, c.check_id) ${descending ? '<' : '>'} (:value, :id)`, {
      ...question.after,
    });
  }
  return tables.rows<CheckRow>(query);
}

/** How a row is found again by its sort key. */
export function cursorOf(row: CheckRow, sort: ListFilter['sort']): ListCursor {
  const values = {
    dueOn: row.due_on ?? NO_DEADLINE,
    openedOn: row.opened_on,
    sample: row.sample,
    id: row.check_id,
  };
  return { value: values[sortOf(sort).key], id: row.check_id };
}
