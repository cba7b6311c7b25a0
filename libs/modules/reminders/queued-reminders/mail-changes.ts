import { idOf, type Recorded } from '#platform/kernel';
import type { MailItem, ReminderMailEvent } from '../reminder-events.js';
import type { Delivery, Rung } from '../rung.js';
import type { MailRow } from './mail-row.js';

type Told<T extends ReminderMailEvent['type']> = Recorded<Extract<ReminderMailEvent, { type: T }>>;

/** The row of a digest after one of its events. */
export function evolveMail(
  row: MailRow | undefined,
  event: Recorded<ReminderMailEvent>,
): MailRow | undefined {
  if (event.type === 'ReminderMailPrepared') return prepared(event);
  return row && { ...row, ...progress(event), changed_at: event.recordedAt };
}

function prepared({ stream, data, recordedAt }: Told<'ReminderMailPrepared'>): MailRow {
  const {
    programme,
    contact,
    duty,
    region = null,
    language,
    messageId,
    part,
    parts,
    items,
    occurredOn,
  } = data;
  return {
    mail: idOf(stream),
    programme,
    contact,
    duty,
    region,
    language,
    message_id: messageId,
    day: occurredOn,
    part,
    parts,
    items,
    omitted: [],
    state: 'prepared',
    attempts: 0,
    retry_at: null,
    code: null,
    transport: null,
    prepared_at: recordedAt,
    changed_at: recordedAt,
  };
}

function progress(
  event: Exclude<Recorded<ReminderMailEvent>, { type: 'ReminderMailPrepared' }>,
): Partial<MailRow> {
  switch (event.type) {
    case 'ReminderMailSent': {
      const { attempt: attempts, transport, omitted } = event.data;
      return { state: 'sent', attempts, transport, omitted, retry_at: null, code: null };
    }
    case 'ReminderMailDeferred':
      return {
        state: 'deferred',
        attempts: event.data.attempt,
        retry_at: event.data.retryAt,
        code: event.data.code,
      };
    case 'ReminderMailFailed':
      return { state: 'failed', attempts: event.data.attempts, retry_at: null, code: event.data.code };
    case 'ReminderMailWithdrawn':
      return { state: 'withdrawn', retry_at: null, code: event.data.because };
    case 'ReminderMailBounced':
      return { state: 'bounced', code: event.data.status ?? 'bounced' };
    default:
      return {};
  }
}

const deliveryStates = {
  ReminderMailPrepared: 'prepared',
  ReminderMailSent: 'sent',
  ReminderMailDeferred: 'deferred',
  ReminderMailFailed: 'failed',
  ReminderMailWithdrawn: 'gone',
  ReminderMailBounced: 'failed',
} as const satisfies Record<ReminderMailEvent['type'], Delivery['state'] | 'gone'>;

/** What an event of a digest does to the rungs of one obligation; `row` is the digest after it. */
export function deliver(
  rungs: readonly Rung[],
  item: MailItem,
  event: Recorded<ReminderMailEvent>,
  row: MailRow,
): readonly Rung[] {
  return rungs.map((rung) => {
    if (rung.step === item.step) return { ...rung, deliveries: deliveriesAfter(rung, event, row, item) };
    const overtaken = event.type === 'ReminderMailPrepared' && item.overtaken.includes(rung.step);
    return overtaken ? { ...rung, overtakenBy: item.step } : rung;
  });
}

function deliveriesAfter(
  { deliveries }: Rung,
  event: Recorded<ReminderMailEvent>,
  { mail, message_id: messageId, contact, code, omitted }: MailRow,
  { obligation, step }: MailItem,
): readonly Delivery[] {
  const state = deliveryStates[event.type];
  const others = deliveries.filter((each) => each.mail !== mail);
  const left = omitted.some((line) => line.obligation === obligation && line.step === step);
  if (state === 'gone' || left) return others;
  return [
    ...others,
    { mail, messageId, contact, state, at: event.recordedAt, ...(code !== null && { code }) },
  ];
}
