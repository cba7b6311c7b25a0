import { addDays } from '#platform/calendar';
import { never, type Actor, type Decider } from '#platform/kernel';
import type { AccountEvent, GrantableRole } from './account-events.js';
import { helpedBy, NOBODY_HELPED, type Helped } from './help.js';

/** A role from a first to a last day. One that was revoked before it began ends before it begins. */
export interface Grant {
  readonly role: GrantableRole;
  readonly region?: string | undefined;
  readonly from: string;
  /** The last day; nothing while no end is known. */
  readonly until?: string | undefined;
}

export interface Token {
  readonly hash: string;
  readonly rows: readonly string[];
  readonly role: GrantableRole;
  readonly region?: string | undefined;
  readonly expiresAt: string;
  readonly revoked: boolean;
}

/** What an account was, is and will be allowed. */
export interface Account {
  /** In the order of their days; no two share one. */
  readonly grants: readonly Grant[];
  readonly tokens: Readonly<Record<string, Token>>;
  /** What single sign-on last said of the person. */
  readonly claimed?: Pick<Grant, 'role' | 'region'> | undefined;
  /** The first day of the last grant that single sign-on gave. */
  readonly claimedFrom?: string | undefined;
  readonly helped: Helped;
}

/** The id under which grants by claims of a single sign-on are recorded. */
export const SINGLE_SIGN_ON = 'single-sign-on';

/** The grants after a revocation from a day on. */
export function withoutFrom(grants: readonly Grant[], day: string): readonly Grant[] {
  const last = addDays(day, -1);
  return grants.map((grant) => (reaches(grant, day) ? { ...grant, until: last } : grant));
}

/** Whether the grant is, or will be, in effect on the day or later. */
export const reaches = (grant: Grant, day: string): boolean =>
  !isVoid(grant) && (grant.until === undefined || grant.until >= day);

/** Whether the grant was revoked before it began. */
export const isVoid = ({ from, until }: Grant): boolean => until !== undefined && until < from;

/** Whether the account is, or is to be, an administrator on the day or later. */
export const administersFrom = ({ grants }: Pick<Account, 'grants'>, day: string): boolean =>
  grants.some((grant) => grant.role === 'administrator' && reaches(grant, day));

/** The one grant in effect on the day. */
export const grantOn = (grants: readonly Grant[], day: string): Grant | undefined =>
  grants.find((grant) => grant.from <= day && reaches(grant, day));

/** Who the account is on the day; nothing without a grant. */
export function actorOn(id: string, { grants }: Pick<Account, 'grants'>, day: string): Actor | undefined {
  const grant = grantOn(grants, day);
  return grant && { id, role: grant.role, region: grant.region };
}

/**
 * Whether a token opens anything at the time. It lives no longer than its issuer is an administrator; the personas of
 * test and demo have no grants, and theirs live on.
 */
export function isAlive(
  { revoked, expiresAt }: Token,
  { grants }: Account,
  at: { now: string; today: string },
): boolean {
  if (revoked || Date.parse(expiresAt) <= Date.parse(at.now)) return false;
  return grants.length === 0 || grantOn(grants, at.today)?.role === 'administrator';
}

/**
 * What is to be done about what a sign-on says of the person. What it said before counts as answered: whatever an
 * administrator has decided since stands until the sign-on says something else.
 */
export function heeds(
  { grants, claimed }: Account,
  said: Pick<Actor, 'role' | 'region'>,
  today: string,
): boolean {
  const isSame = (other: Pick<Grant, 'role' | 'region'> | undefined) =>
    other?.role === said.role && other.region === said.region;
  return !isSame(grantOn(grants, today)) && !isSame(claimed);
}

/** Whether what the account may do on the day is by the word of single sign-on. */
export const isByClaims = ({ grants, claimedFrom }: Account, day: string): boolean =>
  claimedFrom !== undefined && grantOn(grants, day)?.from === claimedFrom;

function evolve(account: Account, event: AccountEvent): Account {
  switch (event.type) {
    case 'RoleGranted':
      return withGranted(account, event.data);
    case 'RoleRevoked':
      return withRevokedRole(account, event.data);
    case 'TokenIssued': {
      const { token, hash, rows, role, region, expiresAt } = event.data;
      const issued = { hash, rows, role, region, expiresAt, revoked: false };
      return { ...account, tokens: { ...account.tokens, [token]: issued } };
    }
    case 'TokenRevoked':
      return { ...account, tokens: withRevoked(account.tokens, event.data.token) };
    case 'InvitationRenewalRequested':
    case 'InvitationRenewed':
    case 'SecondFactorReset':
      return { ...account, helped: helpedBy(account.helped, event) };
    default:
      return never(event, account);
  }
}

type DataOf<T extends AccountEvent['type']> = Extract<AccountEvent, { type: T }>['data'];

function withGranted(account: Account, data: DataOf<'RoleGranted'>): Account {
  const { role, region, until, occurredOn: from, grantedBy } = data;
  const granted = { ...account, grants: [...account.grants, { role, region, from, until }] };
  if (grantedBy === SINGLE_SIGN_ON) return { ...granted, claimed: { role, region }, claimedFrom: from };
  // In the place of what single sign-on gave on the same day.
  return account.claimedFrom === from ? { ...granted, claimedFrom: undefined } : granted;
}

function withRevokedRole(account: Account, { occurredOn, revokedBy }: DataOf<'RoleRevoked'>): Account {
  const revoked = { ...account, grants: withoutFrom(account.grants, occurredOn) };
  // It says nothing of the person any more, so that whatever it says next is something else.
  return revokedBy === SINGLE_SIGN_ON ? { ...revoked, claimed: undefined } : revoked;
}

function withRevoked(tokens: Account['tokens'], id: string): Account['tokens'] {
  const token = tokens[id];
  return token ? { ...tokens, [id]: { ...token, revoked: true } } : tokens;
}

export const accounts: Decider<Account, AccountEvent> = {
  category: 'account',
  initialState: { grants: [], tokens: {}, helped: NOBODY_HELPED },
  evolve,
};
