import { describe, it } from '@jest/globals';
import { specify } from '#platform/testing';
import * as cast from '../organisations.fixtures.js';
import { defaultDeadlines, programmes } from '../programme.js';
import { SetDeadlines, setDeadlines } from './set-deadlines.js';

const { given } = specify(programmes, setDeadlines);
const set = (deadlines = cast.slowerDeadlines, actor = cast.administrator, occurredOn = '2022-12-16') =>
  new SetDeadlines(cast.PROGRAMME, { occurredOn, deadlines }, cast.issuedBy(actor));

describe('setting deadlines', () => {
  it('sets them', () => given(cast.programmeRegistered).when(set()).then(cast.deadlinesSet));
  it('stays quiet when they are in force', () => {
    given(cast.programmeRegistered, cast.deadlinesSet).when(set()).thenNothing();
    given(cast.programmeRegistered).when(set(defaultDeadlines)).thenNothing();
  });
  it('refuses a confirmation due before the contact', () =>
    given(cast.programmeRegistered)
      .when(set({ ...defaultDeadlines, patientContact: 6 }))
      .thenRefused('deadlines.contact-after-confirmation'));
  it('refuses a programme nobody registered', () => given().when(set()).thenRefused('programme.unknown'));
  it('refuses everybody but an administrator', () =>
    given(cast.programmeRegistered)
      .when(set(cast.slowerDeadlines, cast.auditor))
      .thenRefused('access.role-not-allowed'));
  it('refuses a day ahead and a day before the latest', () => {
    const on = (day: string) => set(cast.slowerDeadlines, cast.administrator, day);
    given(cast.programmeRegistered).when(on('2022-12-17')).thenRefused('date.in-the-future');
    given(cast.programmeRegistered).when(on('2022-11-30')).thenRefused('date.out-of-order');
  });
});
