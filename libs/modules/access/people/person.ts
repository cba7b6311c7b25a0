import { grantOn, isVoid, type Grant } from '../account.js';

/** Whether somebody may do anything: today, from a day ahead, no longer, or never yet. */
export const ACCESS_STATES = ['active', 'future', 'ended', 'none'] as const;
export type AccessState = (typeof ACCESS_STATES)[number];

/** What the login's directory knows of somebody. */
export interface Known {
  readonly name: string;
  readonly email: string;
  readonly secondFactor: boolean;
  readonly signsInBy: 'invitation-pending' | 'password' | 'single-sign-on';
  readonly lastSignInAt: string | undefined;
}

/** A line of the list of people. */
export interface Person {
  readonly account: string;
  /** Nothing for an account that has no login here. */
  readonly name: string | null;
  readonly email: string | null;
  readonly role: string | null;
  readonly region: string | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly state: AccessState;
  readonly secondFactor: boolean;
  readonly signsInBy: Known['signsInBy'] | null;
  readonly lastSignInAt: string | null;
}

export interface PeopleFilter {
  readonly q?: string | undefined;
  readonly role?: string | undefined;
  readonly region?: string | undefined;
  readonly state?: AccessState | undefined;
}

/** The grant that tells most today: the one in effect, else the next, else the last. */
export function tellingGrant(
  grants: readonly Grant[],
  today: string,
): { readonly state: AccessState; readonly grant?: Grant } {
  const inEffect = grantOn(grants, today);
  if (inEffect) return { state: 'active', grant: inEffect };
  const real = grants.filter((grant) => !isVoid(grant));
  const next = real.find(({ from }) => from > today);
  if (next) return { state: 'future', grant: next };
  const last = real.at(-1);
  return last ? { state: 'ended', grant: last } : { state: 'none' };
}

export function personOf(
  account: string,
  known: Known | undefined,
  grants: readonly Grant[],
  today: string,
): Person {
  const { state, grant } = tellingGrant(grants, today);
  return { account, ...knownLine(known), state, ...grantLine(grant) };
}

const stranger = { name: null, email: null, secondFactor: false, signsInBy: null, lastSignInAt: null };

function knownLine(known: Known | undefined) {
  if (!known) return stranger;
  const { name, email, secondFactor, signsInBy, lastSignInAt = null } = known;
  return { name, email, secondFactor, signsInBy, lastSignInAt };
}

function grantLine(grant: Grant | undefined) {
  if (!grant) return { role: null, region: null, from: null, until: null };
  const { role, region = null, from, until = null } = grant;
  return { role, region, from, until };
}

/** What people are sorted by; the account tells namesakes apart, and whoever has no name comes last. */
export const keyOfPerson = ({ name, account }: Person): readonly [string, string] => [
  name?.toLocaleLowerCase('da') ?? '\uffff',
  account,
];

/** The people who fit, in their order, after the key of the page before. */
export function selectPeople(
  people: readonly Person[],
  filter: PeopleFilter,
  after?: readonly [string, string],
): readonly Person[] {
  const fitting = people.filter((person) => fits(person, filter)).sort(byKey);
  return after ? fitting.filter((person) => compareKeys(keyOfPerson(person), after) > 0) : fitting;
}

function fits(person: Person, { q, role, region, state }: PeopleFilter): boolean {
  const texts = [person.name, person.email, person.account];
  return [
    q === undefined ||
      texts.some((text) => text?.toLocaleLowerCase('da').includes(q.toLocaleLowerCase('da'))),
    role === undefined || person.role === role,
    region === undefined || person.region === region,
    state === undefined || person.state === state,
  ].every(Boolean);
}

const byKey = (one: Person, other: Person): number => compareKeys(keyOfPerson(one), keyOfPerson(other));

function compareKeys([name, account]: readonly [string, string], other: readonly [string, string]): number {
  const byName = name.localeCompare(other[0], 'da');
  return byName === 0 ? Number(account > other[1]) - Number(account < other[1]) : byName;
}
