import { describe, it } from '@jest/globals';
import { specify } from '#platform/testing';
import { reminderMails } from '../reminder-mail.js';
import { administrator, issuedBy, mailBounced, mailPrepared, mailSent } from '../reminders.fixtures.js';
import { RecordBounce, recordBounce } from './record-bounce.js';

const { given } = specify(reminderMails, recordBounce);
const bounce = (occurredOn = '2023-01-04', actor = administrator) =>
  new RecordBounce('m-1', { occurredOn, status: '5.1.1' }, issuedBy(actor));

describe('recording a bounce', () => {
  it('records that a mail came back', () => given(mailPrepared, mailSent).when(bounce()).then(mailBounced));
  it('stays quiet when that is known', () =>
    given(mailPrepared, mailSent, mailBounced).when(bounce()).thenNothing());
  it('refuses an unknown mail', () => given().when(bounce()).thenRefused('reminder-mail.unknown'));
  it('refuses a mail that has not been sent', () =>
    given(mailPrepared).when(bounce()).thenRefused('reminder-mail.not-sent'));
  it('refuses a day before the mail', () =>
    given(mailPrepared, mailSent).when(bounce('2023-01-02')).thenRefused('date.out-of-order'));
  it('refuses a regional contact', () =>
    given(mailPrepared, mailSent)
      .when(bounce('2023-01-04', { id: 'region-1', role: 'regional-contact', region: '1084' }))
      .thenRefused('access.role-not-allowed'));
});
