import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '#platform/calendar';
import { Refused } from '#platform/kernel';
import * as cast from './access.fixtures.js';
import type { AccountEvent, GrantableRole } from './account-events.js';
import { accounts, actorOn, grantOn, reaches, type Account } from './account.js';
import { GrantRole, grantRole } from './grant-role/grant-role.js';
import { RevokeRole, revokeRole } from './revoke-role/revoke-role.js';

const DAY_ONE = '2023-03-01';
const day = fc.integer({ min: 0, max: 40 });
const step = fc.record({
  kind: fc.constantFrom('grant', 'revoke'),
  /** Days since the step before. */
  wait: fc.integer({ min: 0, max: 3 }),
  from: fc.option(day, { nil: undefined }),
  until: fc.option(day, { nil: undefined }),
  role: fc.constantFrom<GrantableRole>('auditor', 'administrator', 'committee-secretariat'),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const dated = (today: string, days: number | undefined) =>
  days === undefined ? undefined : addDays(today, days);

function decided(
  account: Account,
  { kind, from, until, role }: Step,
  today: string,
): readonly AccountEvent[] {
  const issued = cast.issuedBy(cast.administrator, today);
  const reason = 'x';
  const input = { reason, from: dated(today, from) };
  try {
    if (kind === 'revoke') return revokeRole(new RevokeRole(cast.KAREN, input, issued), account, true);
    return grantRole(
      new GrantRole(cast.KAREN, { ...input, role, until: dated(today, until) }, issued),
      account,
    );
  } catch (error) {
    if (error instanceof Refused) return [];
    throw error;
  }
}

/** What comes of the steps, and what was announced as in effect each time a day began. */
function walk(steps: readonly Step[]) {
  let today = DAY_ONE;
  let account = accounts.initialState;
  const told: { readonly on: string; readonly grants: Account['grants'] }[] = [];
  for (const each of steps) {
    today = addDays(today, each.wait);
    account = decided(account, each, today).reduce(accounts.evolve, account);
    told.push({ on: today, grants: account.grants });
  }
  return { account, told };
}

const days = Array.from({ length: 120 }, (_, index) => addDays(DAY_ONE, index));

describe('any sequence of grants and revocations', () => {
  it('leaves at most one grant in effect on any day', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const { account } = walk(steps);
        for (const on of days) {
          const inEffect = account.grants.filter((grant) => grant.from <= on && reaches(grant, on));
          expect(inEffect.length).toBeLessThanOrEqual(1);
          expect(grantOn(account.grants, on)).toBe(inEffect[0]);
        }
      }),
    );
  });

  it('never changes who somebody was on a day that had passed', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const { account, told } = walk(steps);
        for (const { on, grants } of told) {
          const before = addDays(on, -1);
          expect(actorOn(cast.KAREN, account, before)).toEqual(actorOn(cast.KAREN, { grants }, before));
        }
      }),
    );
  });
});
