import { describe, it } from '@jest/globals';
import { specify } from '#platform/testing';
import { reminderMails } from '../reminder-mail.js';
import { digestOfJanuary, issuedBy, mailPrepared, mailSent, tilsyn } from '../reminders.fixtures.js';
import { PrepareMail, RecordMailOutcome, prepareMail, recordMailOutcome } from './mail-progress.js';

const { occurredOn, ...digest } = digestOfJanuary;
const issued = issuedBy(tilsyn, occurredOn);
const sent = { messageId: digest.messageId, attempt: 1, transport: 'smtp' as const, omitted: [] };

describe('preparing a mail', () => {
  const { given } = specify(reminderMails, prepareMail);
  const prepare = new PrepareMail('m-1', digest, issued);
  it('prepares the digest of the day', () => given().when(prepare).then(mailPrepared));
  it('stays quiet when it is prepared already', () => given(mailPrepared).when(prepare).thenNothing());
  it('stays quiet when it has gone', () => given(mailPrepared, mailSent).when(prepare).thenNothing());
});

describe('recording what became of a mail', () => {
  const { given } = specify(reminderMails, recordMailOutcome);
  const record = new RecordMailOutcome('m-1', { type: 'ReminderMailSent', data: sent }, issued);
  it('records that it went', () => given(mailPrepared).when(record).then(mailSent));
  it('stays quiet when it went before', () => given(mailPrepared, mailSent).when(record).thenNothing());
  it('stays quiet about a mail nobody prepared', () => given().when(record).thenNothing());
});
