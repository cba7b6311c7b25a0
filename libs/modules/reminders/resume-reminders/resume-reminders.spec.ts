import { describe, it } from '@jest/globals';
import { specify } from '#platform/testing';
import { reminderPauses } from '../reminder-pause.js';
import { administrator, auditor, issuedBy, itemPaused, itemResumed } from '../reminders.fixtures.js';
import { ResumeReminders, resumeReminders } from './resume-reminders.js';

const { given } = specify(reminderPauses, resumeReminders);
const resume = (occurredOn = '2023-03-15', by = auditor, today = '2023-03-15') =>
  new ResumeReminders('p', { occurredOn }, issuedBy(by, today));

describe('resuming reminders', () => {
  it('ends a pause before its day', () =>
    given(itemPaused)
      .when(resume('2023-03-15', administrator))
      .then({ type: 'RemindersResumed', data: { occurredOn: '2023-03-15' } }));
  it('stays quiet when it has ended, by somebody or by itself', () => {
    given(itemPaused, itemResumed).when(resume()).thenNothing();
    given(itemPaused)
      .when(resume('2023-03-21', auditor, '2023-03-21'))
      .thenNothing();
  });
  it('refuses a pause that never was, another day and other roles', () => {
    given().when(resume()).thenRefused('reminder-pause.unknown');
    given(itemPaused).when(resume('2023-03-16')).thenRefused('date.in-the-future');
    given(itemPaused).when(resume('2023-03-09')).thenRefused('date.out-of-order');
    given(itemPaused)
      .when(resume('2023-03-15', { id: 'cs', role: 'committee-secretariat' }))
      .thenRefused('access.role-not-allowed');
  });
});
