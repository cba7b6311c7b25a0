import type { Repository, SelectQueryBuilder } from 'typeorm';
import type { Actor } from '#platform/kernel';
import type { ConsentCheckRow } from './consent-check.entity.js';
import { NO_DEADLINE, SORTS, sortOf, type ListFilter } from './list-question.js';

/** Where the last page ended. */
export interface ListCursor {
  readonly value: string;
  readonly id: string;
}

export interface ListQuestion extends ListFilter {
  readonly reader: Actor;
  readonly today: string;
  readonly limit: number;
  readonly after?: ListCursor | undefined;
}

type Query = SelectQueryBuilder<ConsentCheckRow>;

const BEGINS = String.raw`like :q escape '\'`;

/**
 * One page of the working list and one row more, which tells whether there is a next page. A regional contact's rows
 * are its own region's, and those another region has offered it.
 */
export async function listChecks(
  checks: Repository<ConsentCheckRow>,
  question: ListQuestion,
): Promise<ConsentCheckRow[]> {
  const query = checks.createQueryBuilder('c');
  scope(query, question);
  narrow(query, question);
  const { key, descending } = sortOf(question.sort);
  const direction = descending ? 'DESC' : 'ASC';
  if (question.after) {
    const comparison = descending ? '<' : '>';
    query.andWhere(`(${SORTS[key]}, c.check_id) ${comparison} (:value, :id)`, { ...question.after });
  }
  return query
    .orderBy(SORTS[key], direction)
    .addOrderBy('c.check_id', direction)
    .limit(question.limit + 1)
    .getMany();
}

/** How a row is found again by its sort key. */
export function cursorOf(row: ConsentCheckRow, sort: ListFilter['sort']): ListCursor {
  const values = {
    dueOn: row.dueOn ?? NO_DEADLINE,
    openedOn: row.openedOn,
    sample: row.sample,
    id: row.checkId,
  };
  return { value: values[sortOf(sort).key], id: row.checkId };
}

function scope(query: Query, { reader }: ListQuestion): void {
  if (reader.role !== 'regional-contact') return;
  query.andWhere('(c.region = :own or c.transfer_to = :own)', { own: reader.region });
}

function narrow(query: Query, { round, region, state, overdue, q, today }: ListQuestion): void {
  if (round !== undefined) query.andWhere('c.round = :round', { round });
  if (region !== undefined) query.andWhere('c.region = :region', { region });
  if (state !== undefined) narrowState(query, state);
  if (overdue !== undefined)
    query.andWhere(overdue ? 'c.due_on < :today' : '(c.due_on >= :today or c.due_on is null)', { today });
  if (q !== undefined) {
    const prefix = `${q.replace(/[\\%_]/g, String.raw`\$&`)}%`;
    query.andWhere(
      `(c.check_id ${BEGINS} or c.sample ${BEGINS} or c.family ${BEGINS} or c.department ${BEGINS})`,
      {
        q: prefix,
      },
    );
  }
}

function narrowState(query: Query, states: readonly string[]): void {
  const exact = states.filter((state) => state !== 'open');
  if (states.includes('open'))
    query.andWhere(`(c.state <> 'closed' or c.state in (:...exact))`, { exact: [...exact, ''] });
  else query.andWhere('c.state in (:...exact)', { exact });
}
