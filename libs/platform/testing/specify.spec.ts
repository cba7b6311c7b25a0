import { describe, expect, it } from '@jest/globals';
import { defineProblems, type Decider } from '#platform/kernel';
import { specify } from './specify.js';

interface Lit {
  readonly type: 'Lit';
  readonly data: { readonly occurredOn: string; readonly by?: string | undefined };
}
const lamps: Decider<boolean, Lit> = { category: 'lamp', initialState: false, evolve: () => true };
const refuse = defineProblems({ 'lamp.unknown': { kind: 'not-found', da: '', en: '' } });
const lit: Lit = { type: 'Lit', data: { occurredOn: '2023-03-15' } };

function light(command: 'light' | 'smash', isLit: boolean, by?: string): Lit[] {
  if (command === 'smash') throw refuse('lamp.unknown');
  return isLit ? [] : [{ ...lit, data: { ...lit.data, by } }];
}
const { given } = specify(lamps, light, undefined);

describe('specify', () => {
  it('agrees with what happens, absent and undefined fields being one', () => {
    given().when('light').then(lit);
    given(lit).when('light').thenNothing();
    given().when('smash').thenRefused('lamp.unknown');
  });

  it('fails on anything else', () => {
    expect(() => given().when('light').then()).toThrow();
    expect(() => given().when('light').thenNothing()).toThrow();
    expect(() => given(lit).when('light').then(lit)).toThrow();
    expect(() => given().when('light').thenRefused('lamp.unknown')).toThrow(/expected lamp.unknown, got/);
    expect(() => given().when('smash').thenRefused('lamp.broken')).toThrow();
    expect(() => given().when('smash').then(lit)).toThrow(/lamp.unknown/);
  });

  it('passes further facts on to the decision', () => {
    specify(lamps, light, 'Ada')
      .given()
      .when('light')
      .then({ ...lit, data: { ...lit.data, by: 'Ada' } });
  });
});
