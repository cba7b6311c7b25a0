import { describe, expect, it } from '@jest/globals';
import { fold } from '#platform/kernel';
import * as cast from './access.fixtures.js';
import type { AccountEvent } from './account-events.js';
import { accounts, actorOn, heeds, isAlive, isByClaims, SINGLE_SIGN_ON } from './account.js';

const at = { now: `${cast.TODAY}T09:00:00.000Z`, today: cast.TODAY };

describe('an account', () => {
  it('is somebody from the first to the last day of a grant', () => {
    const account = fold(accounts, [cast.contactGranted]);
    const who = (day: string) => actorOn(cast.KAREN, account, day);
    const contact = { id: cast.KAREN, role: 'regional-contact', region: '1084' };
    expect(['2023-02-28', '2023-03-01', '2023-12-31', '2024-01-01'].map(who)).toEqual([
      ...[undefined, contact, contact, undefined],
    ]);
  });

  it('is nobody from the day of a revocation on, nor by a grant that was to come', () => {
    const account = fold(accounts, [
      cast.roleGranted({ until: '2023-03-31' }),
      cast.roleGranted({ occurredOn: '2023-04-01' }),
      cast.roleRevoked('2023-03-20'),
    ]);
    expect(actorOn(cast.KAREN, account, '2023-03-19')?.role).toBe('auditor');
    for (const day of ['2023-03-20', '2023-04-01']) expect(actorOn(cast.KAREN, account, day)).toBeUndefined();
  });

  it('heeds what single sign-on says when it is something else than before', () => {
    const said = { role: 'auditor', region: undefined } as const;
    const other = { role: 'regional-contact', region: '1084' } as const;
    expect(heeds(fold(accounts, []), said, cast.TODAY)).toBe(true);
    expect(heeds(fold(accounts, [cast.roleGranted()]), said, cast.TODAY)).toBe(false);
    expect(heeds(fold(accounts, [cast.claimGranted]), other, cast.TODAY)).toBe(true);
    // Revoked by an administrator, whatever the other provider still says.
    expect(heeds(fold(accounts, [cast.claimGranted, cast.roleRevoked()]), said, cast.TODAY)).toBe(false);
    // Withdrawn by the other provider itself, which says it anew.
    expect(heeds(fold(accounts, [cast.claimGranted, cast.claimRevoked]), said, cast.TODAY)).toBe(true);
  });

  it('tells what it may do by the word of single sign-on from what somebody granted', () => {
    const isBy = (...events: readonly AccountEvent[]) => isByClaims(fold(accounts, events), cast.TODAY);
    const anew = cast.roleGranted({ occurredOn: cast.TODAY });
    expect(isBy(cast.claimGranted)).toBe(true);
    expect(isBy(cast.roleGranted())).toBe(false);
    expect(isBy()).toBe(false);
    expect(isBy(cast.claimGranted, cast.roleRevoked())).toBe(false);
    expect(isBy(cast.claimGranted, cast.roleRevoked(), anew)).toBe(false);
    const sameDay = cast.roleGranted({ grantedBy: SINGLE_SIGN_ON, occurredOn: cast.TODAY });
    expect(isBy(sameDay, cast.roleRevoked(), anew)).toBe(false);
  });
});

describe('a token', () => {
  const alive = (...events: readonly (typeof cast.tokenIssued)[]) => {
    const account = fold(accounts, events);
    const token = account.tokens[cast.TOKEN];
    return token !== undefined && isAlive(token, account, at);
  };

  it('lives until it expires or is revoked', () => {
    expect(alive(cast.tokenIssued)).toBe(true);
    expect(alive(cast.tokenIssued, cast.tokenRevoked)).toBe(false);
    const account = fold(accounts, [cast.tokenIssued]);
    const [token] = Object.values(account.tokens);
    expect(token && isAlive(token, account, { ...at, now: cast.EXPIRES })).toBe(false);
  });

  it('lives no longer than its issuer is an administrator', () => {
    expect(alive(cast.administratorGranted, cast.tokenIssued)).toBe(true);
    expect(alive(cast.administratorGranted, cast.tokenIssued, cast.roleRevoked())).toBe(false);
    expect(alive(cast.administratorGranted, cast.tokenIssued, cast.roleRevoked('2023-04-01'))).toBe(true);
  });
});
