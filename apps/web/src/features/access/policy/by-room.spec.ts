import { describe, expect, it } from '@jest/globals';
import { byRoom, forMachines } from './by-room.js';
import type { PolicyRow } from './use-policy.js';

const row = (name: string, room: string, kind: PolicyRow['kind'], ...roles: string[]): PolicyRow => ({
  ...{ name, room, kind },
  allow: Object.fromEntries(roles.map((role) => [role, 'everywhere' as const])),
});

const rows = [
  row('InvitePerson', 'access', 'command', 'administrator'),
  row('ListPeople', 'access', 'question', 'administrator'),
  row('AppointFirstAdministrator', 'access', 'command'),
  row('AnswerCheck', 'consent-checks', 'command', 'regional-contact'),
  row('ReadPolicy', 'policy', 'question', 'auditor'),
];

describe('the policy table', () => {
  it('is told room by room, what one may ask first, without what nobody may', () =>
    expect(byRoom(rows).map(({ room, rows: own }) => [room, own.map(({ name }) => name)])).toEqual([
      ['consent-checks', ['AnswerCheck']],
      ['access', ['ListPeople', 'InvitePerson']],
      ['policy', ['ReadPolicy']],
    ]));

  it('lets a machine into what its role may, and never into giving access', () => {
    expect(forMachines(rows, 'administrator').map(({ name }) => name)).toEqual(['ListPeople']);
    expect(forMachines(rows, 'auditor').map(({ name }) => name)).toEqual(['ReadPolicy']);
  });
});
