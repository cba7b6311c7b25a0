import type { Repository } from 'typeorm';
import { confinedTo, type Actor } from '#platform/kernel';
import { sampleAuditsPolicy } from '../sample-audits-policy.js';
import type { AuditRoundRow } from './audit-round.entity.js';
import type { ROUND_STATUSES } from './round-statuses.js';

export interface RoundsQuestion {
  readonly programme?: string | undefined;
  readonly status?: (typeof ROUND_STATUSES)[number] | undefined;
  /** Only those planned on this day of effect or before. */
  readonly plannedBy?: string | undefined;
  readonly reader: Actor;
  readonly limit: number;
  /** Planned-on date and id of the last row of the page before. */
  readonly after?: readonly [string, string] | undefined;
}

/** One page of rounds and one row more, the latest planned first; a region's are those it takes part in. */
export async function listRounds(
  rounds: Repository<AuditRoundRow>,
  question: RoundsQuestion,
): Promise<AuditRoundRow[]> {
  const { programme, status, plannedBy, reader, limit, after } = question;
  const query = rounds.createQueryBuilder('r');
  const own = confinedTo(reader, sampleAuditsPolicy.ListAuditRounds);
  if (own !== undefined) query.andWhere('r.regions @> :own::jsonb', { own: JSON.stringify([own]) });
  if (programme !== undefined) query.andWhere('r.programme = :programme', { programme });
  if (status !== undefined) query.andWhere('r.status = :status', { status });
  if (plannedBy !== undefined) query.andWhere('r.planned_on <= :plannedBy', { plannedBy });
  if (after)
    query.andWhere('(r.planned_on < :on or (r.planned_on = :on and r.round > :id))', {
      on: after[0],
      id: after[1],
    });
  return query
    .orderBy('r.planned_on', 'DESC')
    .addOrderBy('r.round', 'ASC')
    .limit(limit + 1)
    .getMany();
}
