import { fold, type Recorded } from '#platform/kernel';
import type { AccountEvent } from '../account-events.js';
import { accounts } from '../account.js';
import { personOf, type Known } from './person.js';

type Logins = ReadonlyMap<string, Known>;
/** The events that are decisions about somebody's access; those about machines are told with the tokens. */
export const DECISIONS = [
  'RoleGranted',
  'RoleRevoked',
  'InvitationRenewalRequested',
  'InvitationRenewed',
  'SecondFactorReset',
] as const;
type Decided = (typeof DECISIONS)[number];

/** A person with everything that was decided about the access, the newest first; reasons are as stored. */
export function historyOfPerson(
  account: string,
  history: readonly Recorded<AccountEvent>[],
  logins: Logins,
  today: string,
) {
  const { grants } = fold(accounts, history);
  const revision = history.length === 0 ? {} : { revision: history.length - 1 };
  return {
    ...personOf(account, logins.get(account), grants, today),
    ...revision,
    history: history.flatMap((event) => entryOf(event, logins)).reverse(),
  };
}

function entryOf(event: Recorded<AccountEvent>, logins: Logins) {
  const { type, recordedAt, revision, data, metadata } = event;
  if (!isDecision(type)) return [];
  const { id } = metadata.actor;
  const by = { account: id, name: logins.get(id)?.name ?? null };
  const reason = 'reason' in data ? data.reason : null;
  return [{ type, revision, recordedAt, from: data.occurredOn, ...grantedBy(event), reason, by }];
}

function grantedBy(event: AccountEvent) {
  if (event.type !== 'RoleGranted') return { until: null, role: null, region: null };
  const { until = null, role, region = null } = event.data;
  return { until, role, region };
}

const isDecision = (type: AccountEvent['type']): type is Decided =>
  DECISIONS.some((decision) => decision === type);
