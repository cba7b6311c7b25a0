import type { Actor, ViewedDates } from '#platform/kernel';
import { stood, type CheckTables } from '../check-list/check-tables.reader.js';
import { narrowChecks } from '../check-list/narrow-checks.query.js';
import type { OpenState } from '../open-state.js';

export interface ChangesQuestion {
  readonly reader: Actor;
  readonly programme: string;
  readonly round?: string | undefined;
  readonly region?: string | undefined;
  readonly before: ViewedDates;
  readonly after: ViewedDates;
  readonly limit: number;
  /** The id of the last check of the page before. */
  readonly beyond?: string | undefined;
}

export interface ChangedRow {
  readonly check_id: string;
  readonly revision: number;
  readonly sample: string;
  readonly round: string;
  readonly region: string;
  readonly state: OpenState;
  readonly was_region: string | null;
  readonly was_state: OpenState | null;
}

/** A page of the checks that stand elsewhere than before, in the order of their ids, and one more. */
export async function listChanged(
  tables: CheckTables,
  { reader, programme, round, region, before, after, limit, beyond }: ChangesQuestion,
): Promise<readonly ChangedRow[]> {
  const later = narrowChecks(tables.asOf(after), { reader, asOf: after.asOf, round, region })
    .select('c.*')
    .andWhere('c.programme = :programme', { programme })
    .andWhere('(c.occurred_on > :wasOn or c.recorded_on > :wasKnownOn)', {
      wasOn: before.asOf,
      wasKnownOn: before.knownOn,
    })
    .andWhere('c.check_id > :beyond', { beyond: beyond ?? '' });
  const [inner, given] = later.getQueryAndParameters();
  const [on, knownOn, most] = [1, 2, 3].map((n) => `$${given.length + n}`);
  // What stood at both dates by one and the same event has not changed. The others stood, if at all, as a version that is
  // past.
  const { rows } = await tables.pool.query<ChangedRow>(
    `select c.check_id, c.revision, c.sample, c.round, c.region, c.state,
            was.region as was_region, was.state as was_state
       from (${inner}) c
       left join (select p.check_id, p.region, p.state from rm.consent_check_past p
                   where ${stood(`${on}::date`, `${knownOn}::date`)}) was on was.check_id = c.check_id
      where was.state is distinct from c.state or was.region is distinct from c.region
      order by c.check_id limit ${most}`,
    [...(given as unknown[]), before.asOf, before.knownOn, limit + 1],
  );
  return rows;
}
