import { describe, expect, it } from '@jest/globals';
import type { Actor } from './actor.js';
import {
  confinedTo,
  definePolicy,
  isAllowed,
  isWithinScope,
  requireAllowed,
  requireScope,
} from './policy.js';
import { Refused } from './problems.js';

const { BoilKettle } = definePolicy('kettles', {
  BoilKettle: { kind: 'command', allow: { auditor: 'everywhere', 'regional-contact': 'own-region' } },
});
const auditor: Actor = { id: 'a-1', role: 'auditor' };
const contact: Actor = { id: 'c-1', role: 'regional-contact', region: '1084' };
const secretary: Actor = { id: 's-1', role: 'committee-secretariat' };
const system: Actor = { id: 'sweep', role: 'system' };

function thrownBy(act: () => unknown): Refused {
  try {
    act();
  } catch (error) {
    if (error instanceof Refused) return error;
  }
  throw new Error('nothing was refused');
}

describe('a row of the policy table', () => {
  it('knows its name and its room', () => {
    expect(BoilKettle).toMatchObject({ name: 'BoilKettle', room: 'kettles', kind: 'command' });
  });

  it('lets in the roles it names, and Tilsyn itself', () => {
    expect([auditor, contact, secretary, system].map((actor) => isAllowed(actor, BoilKettle))).toEqual([
      true,
      true,
      false,
      true,
    ]);
  });

  it('refuses a role it does not name, and says which it does', () => {
    const refused = thrownBy(() => requireAllowed(secretary, BoilKettle));
    expect(refused.code).toBe('access.role-not-allowed');
    expect(refused.text('da')).toBe(
      'Rollen Styregruppens sekretariat må ikke gøre dette. Det kan: auditor, regional kontakt.',
    );
    expect(refused.text('en')).toBe(
      'The role committee secretariat may not do this. Allowed: auditor, regional contact.',
    );
  });

  it('reaches everywhere or into the own region', () => {
    expect(isWithinScope(auditor, BoilKettle, '1082')).toBe(true);
    expect(isWithinScope(system, BoilKettle, '1082')).toBe(true);
    expect(isWithinScope(contact, BoilKettle, '1084')).toBe(true);
    expect(isWithinScope(secretary, BoilKettle, '1084')).toBe(false);
    expect(() => requireScope(contact, BoilKettle, '1082')).toThrow(
      expect.objectContaining({ code: 'access.other-region' }),
    );
    expect(() => requireScope(contact, BoilKettle, '1084')).not.toThrow();
  });

  it('confines a question to the own region, and to nothing where there is none', () => {
    expect(confinedTo(auditor, BoilKettle)).toBeUndefined();
    expect(confinedTo(contact, BoilKettle)).toBe('1084');
    expect(confinedTo({ id: 'c-2', role: 'regional-contact' }, BoilKettle)).toBe('');
    expect(() => confinedTo(secretary, BoilKettle)).toThrow(
      expect.objectContaining({ code: 'access.role-not-allowed' }),
    );
  });
});
