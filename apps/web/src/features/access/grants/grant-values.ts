import type { GrantRoleGrantData } from '#web/lib/api/types.gen.js';
import { isDay } from '#web/lib/format.js';
import type { Role } from '#web/lib/session.js';
import { isRegional, regionOf } from '../roles.js';

/** What a form about a role holds. */
export interface GrantValues {
  readonly role: Role | '';
  readonly region: string;
  readonly from: string;
  readonly until: string;
  readonly reason: string;
}

export type GrantInput = GrantRoleGrantData['body'];

export const emptyGrant = (today: string): GrantValues => ({
  role: '',
  region: '',
  from: today,
  until: '',
  reason: '',
});

/** A grant as the server takes it. */
export function grantInput({ role, region, from, until, reason }: GrantValues): GrantInput {
  return {
    role: role as Role,
    ...regionOf(role, region),
    ...(isDay(from) ? { from } : {}),
    ...(isDay(until) ? { until } : {}),
    reason: reason.trim(),
  };
}

type Fault = 'required' | 'passed' | 'before-it-begins';

/** What is wrong with the first day. Access changes from today or later. */
export function faultOfFrom(from: string, today: string): Fault | undefined {
  if (!isDay(from)) return 'required';
  return from < today ? 'passed' : undefined;
}

/** What is wrong with the last day, which may be left out. */
export function faultOfUntil(until: string, from: string): Fault | undefined {
  return until !== '' && until < from ? 'before-it-begins' : undefined;
}

/** Whether a region must still be named. */
export const lacksRegion = ({ role, region }: Pick<GrantValues, 'role' | 'region'>): boolean =>
  isRegional(role) && region === '';
