import { describe, expect, it } from '@jest/globals';
import type { Grant } from '../account.js';
import { keyOfPerson, personOf, selectPeople, type Person } from './person.js';

const today = '2023-03-15';
const login = (name: string) => ({
  ...{ name, email: `${name.split(' ')[0]?.toLowerCase()}@region.example`, secondFactor: true },
  ...{ signsInBy: 'password' as const, lastSignInAt: undefined },
});
const contact: Grant = { role: 'regional-contact', region: '1084', from: '2023-03-01', until: '2023-03-31' };
const auditor: Grant = { role: 'auditor', from: '2023-04-01' };

describe('a line of the list of people', () => {
  const stateOf = (...grants: readonly Grant[]) => {
    const { state, role } = personOf('ac-1', login('Karen Holm'), grants, today);
    return [state, role];
  };
  it('tells the grant in effect, else the next, else the last', () => {
    expect(stateOf(contact, auditor)).toEqual(['active', 'regional-contact']);
    expect(stateOf(auditor)).toEqual(['future', 'auditor']);
    expect(stateOf({ ...contact, until: '2023-03-14' })).toEqual(['ended', 'regional-contact']);
    expect(stateOf()).toEqual(['none', null]);
  });
  it('tells nothing of a grant that was revoked before it began', () => {
    expect(stateOf({ ...contact, until: '2023-02-28' })).toEqual(['none', null]);
  });
  it('has no name where there is no login', () => {
    expect(personOf('ac-1', undefined, [contact], today)).toMatchObject({ name: null, state: 'active' });
  });
});

describe('the list of people', () => {
  const people: Person[] = [
    personOf('ac-4', undefined, [auditor], today),
    personOf('ac-3', login('Åse Lund'), [contact], today),
    personOf('ac-2', login('Bo Dam'), [auditor], today),
    personOf('ac-1', login('Bo Dam'), [], today),
  ];
  const ids = (...asked: Parameters<typeof selectPeople> extends [unknown, ...infer R] ? R : never) =>
    selectPeople(people, ...asked).map(({ account }) => account);

  it('is in the order of a Danish telephone book', () => {
    expect(ids({})).toEqual(['ac-1', 'ac-2', 'ac-3', 'ac-4']);
  });
  it('goes on after the last of the page before', () => {
    const [, second] = selectPeople(people, {});
    expect(second && ids({}, keyOfPerson(second))).toEqual(['ac-3', 'ac-4']);
  });
  it('is narrowed by name, address, account, role, region and state', () => {
    expect(ids({ q: 'DAM' })).toEqual(['ac-1', 'ac-2']);
    expect(ids({ q: 'åse@' })).toEqual(['ac-3']);
    expect(ids({ q: 'ac-4' })).toEqual(['ac-4']);
    expect(ids({ role: 'auditor', state: 'future' })).toEqual(['ac-2', 'ac-4']);
    expect(ids({ region: '1084' })).toEqual(['ac-3']);
    expect(ids({ state: 'none' })).toEqual(['ac-1']);
  });
});
