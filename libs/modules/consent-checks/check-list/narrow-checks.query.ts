import { confinedTo, isAllowed, type Actor } from '#platform/kernel';
import { consentChecksPolicy } from '../consent-checks-policy.js';
import { statesOf, type WaitedFor } from '../waiting-for.js';
import type { CheckFilter } from './list-question.js';
import type { CheckQuery } from './check-tables.reader.js';

/** Which checks somebody asks for. `asOf` is what lateness is measured by. */
export interface WantedChecks extends Omit<CheckFilter, 'asOf' | 'knownOn'> {
  readonly reader: Actor;
  readonly asOf: string;
}

const BEGINS = String.raw`like :q escape '\'`;

/** Leaves the checks that the reader may see and asks for: a region's are its own, and those offered to it. */
export function narrowChecks(query: CheckQuery, wanted: WantedChecks): CheckQuery {
  const own = confinedTo(wanted.reader, consentChecksPolicy.ListConsentChecks);
  if (own !== undefined) query.andWhere('(c.region = :own or c.transfer_to = :own)', { own });
  narrowPlace(query, wanted);
  if (wanted.state !== undefined) narrowState(query, wanted.state);
  if (wanted.waitingFor !== undefined) narrowTurn(query, wanted.waitingFor, wanted.reader);
  narrowDays(query, wanted);
  if (wanted.q !== undefined) narrowText(query, wanted.q);
  return query;
}

function narrowPlace(query: CheckQuery, { round, region }: WantedChecks): void {
  if (round !== undefined) query.andWhere('c.round = :round', { round });
  if (region !== undefined) query.andWhere('c.region = :region', { region });
}

function narrowState(query: CheckQuery, states: readonly string[]): void {
  const exact = states.filter((state) => state !== 'open');
  if (states.includes('open'))
    query.andWhere(`(c.state <> 'closed' or c.state in (:...exact))`, { exact: [...exact, ''] });
  else query.andWhere('c.state in (:...exact)', { exact });
}

function narrowTurn(query: CheckQuery, turn: NonNullable<CheckFilter['waitingFor']>, reader: Actor): void {
  const { sql, parameters } = turn === 'us' ? ourTurn(reader) : { sql: isTurnOf(turn), parameters: {} };
  query.andWhere(sql, parameters);
}

const isTurnOf = (party: WaitedFor): string =>
  `c.state in (${statesOf(party)
    .map((state) => `'${state}'`)
    .join(', ')})`;

/** The condition that it is the turn of the reader's own side; never for a reader who only looks on. */
export function ourTurn(reader: Actor): { readonly sql: string; readonly parameters: object } {
  const us = confinedTo(reader, consentChecksPolicy.ListConsentChecks);
  if (us === undefined) {
    const isOfCentre = isAllowed(reader, consentChecksPolicy.AssessCheck);
    return { sql: isOfCentre ? isTurnOf('centre') : 'false', parameters: {} };
  }
  const atHome = `c.region = :us and ${isTurnOf('region')}`;
  const offered = `c.transfer_to = :us and ${isTurnOf('another-region')}`;
  return { sql: `((${atHome}) or (${offered}))`, parameters: { us } };
}

function narrowDays(query: CheckQuery, wanted: WantedChecks): void {
  const { overdue, dueBefore, dueAfter, looked, asOf } = wanted;
  if (overdue !== undefined)
    query.andWhere(overdue ? 'c.due_on < :today' : '(c.due_on >= :today or c.due_on is null)', {
      today: asOf,
    });
  if (dueBefore !== undefined) query.andWhere('c.due_on < :dueBefore', { dueBefore });
  if (dueAfter !== undefined) query.andWhere('c.due_on > :dueAfter', { dueAfter });
  if (looked !== undefined) query.andWhere(`c.looked_on is ${looked ? 'not null' : 'null'}`);
}

function narrowText(query: CheckQuery, text: string): void {
  const q = `${text.replace(/[\\%_]/g, String.raw`\$&`)}%`;
  query.andWhere(
    `(c.check_id ${BEGINS} or c.sample ${BEGINS} or c.family ${BEGINS} or c.department ${BEGINS})`,
    { q },
  );
}
