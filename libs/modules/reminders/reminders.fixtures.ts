import { businessCalendar, defaultCalendarPolicy } from '#platform/calendar';
import { personal, type Actor, type Issued } from '#platform/kernel';
import type { ObligationChange, ObligationSubject } from './obligation.js';
import type { ReminderPauseEvent } from './reminder-pause-events.js';
import type { LadderEvent, MailItem, PreparedMail, ReminderMailEvent } from './reminder-events.js';

export const calendar = businessCalendar(defaultCalendarPolicy);

export const administrator: Actor = { id: 'admin-1', role: 'administrator' };
export const auditor: Actor = { id: 'auditor-1', role: 'auditor' };
export const tilsyn: Actor = { id: 'tilsyn', role: 'system' };

/** Who issued a command, and when. */
export const issuedBy = (actor: Actor, today = '2023-03-15'): Issued => ({
  commandId: `command-of-${actor.id}`,
  actor,
  now: `${today}T08:00:00.000Z`,
  today,
  correlationId: 'spec',
});

export const hovedstaden = { party: 'region', region: '1084' } as const;
export const midtjylland = { party: 'region', region: '1082' } as const;
export const centre = { party: 'centre' } as const;

export const subjectOf = (id: string): ObligationSubject => ({
  type: 'consent-check',
  id,
  label: `P-${id}`,
  programme: 'dk-genome',
  round: 'r1',
});

export const described = (id: string): ObligationChange => ({ change: 'described', subject: subjectOf(id) });

/** Opened on 16 December 2022, due ten business days later. */
export const answerOpened = (subject: string, on = '2022-12-16', dueOn = '2023-01-02'): ObligationChange => ({
  change: 'opened',
  subject,
  kind: 'answer',
  owner: hovedstaden,
  openedOn: on,
  dueOn,
});
export const answered = (subject: string, on: string): ObligationChange => ({
  change: 'closed',
  subject,
  kind: 'answer',
  on,
  because: 'CheckAnswered',
});
export const investigated = (subject: string, on: string): ObligationChange => ({
  change: 'suspended',
  subject,
  on,
  because: 'InvestigationStarted',
});
export const resumed = (subject: string, on: string, dueOn: string): ObligationChange => ({
  change: 'resumed',
  subject,
  kind: 'answer',
  on,
  dueOn,
});
export const takenOver = (subject: string, on: string, dueOn: string): ObligationChange => ({
  change: 'reassigned',
  subject,
  kind: 'answer',
  owner: midtjylland,
  on,
  dueOn,
});

export const answerLadderSet: LadderEvent = {
  type: 'LadderSet',
  data: {
    programme: 'dk-genome',
    kind: 'answer',
    steps: [{ step: 'request', from: 'opened', businessDays: 0, to: 'consent-contact' }],
    occurredOn: '2022-12-01',
  },
};

export const dunningItem: MailItem = {
  obligation: '0b8f6f0e-7c1a-5c2e-9d51-2f0a5a4f9b11',
  type: 'consent-check',
  subject: 'r1-hs-3',
  label: 'P-7K3F-9QWD-2',
  kind: 'answer',
  region: '1084',
  step: 'dunning-1',
  rule: { from: 'due', businessDays: 1, to: 'consent-contact', ladder: 'region', version: 0 },
  sendOn: '2023-01-03',
  dueOn: '2023-01-02',
  businessDaysLate: 1,
  overtaken: [],
};

export const digestOfJanuary: PreparedMail = {
  programme: 'dk-genome',
  contact: 'consent-1084',
  duty: 'consent-contact',
  region: '1084',
  language: 'da',
  messageId: '<m-1@tilsyn.example.org>',
  part: 1,
  parts: 1,
  items: [dunningItem],
  occurredOn: '2023-01-03',
};
export const mailPrepared: ReminderMailEvent = { type: 'ReminderMailPrepared', data: digestOfJanuary };
export const mailSent: ReminderMailEvent = {
  type: 'ReminderMailSent',
  data: {
    messageId: digestOfJanuary.messageId,
    attempt: 1,
    transport: 'smtp',
    omitted: [],
    occurredOn: '2023-01-03',
  },
};
export const mailBounced: ReminderMailEvent = {
  type: 'ReminderMailBounced',
  data: { status: '5.1.1', occurredOn: '2023-01-04' },
};

/** Paused on 10 March 2023, until the 20th. */
export const itemPaused: ReminderPauseEvent = {
  type: 'RemindersPaused',
  data: {
    ...{ programme: 'dk-genome', scope: 'item', target: 'r1-hs-3', region: '1084' },
    reason: personal('pause:p', 'Aftalt på mødet'),
    until: '2023-03-20',
    occurredOn: '2023-03-10',
  },
};
export const itemResumed: ReminderPauseEvent = {
  type: 'RemindersResumed',
  data: { occurredOn: '2023-03-14' },
};
