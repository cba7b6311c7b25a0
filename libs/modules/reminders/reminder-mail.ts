import { never, type Decider } from '#platform/kernel';
import type { PreparedMail, ReminderMailEvent } from './reminder-events.js';

/** A digest on its way. */
export type ReminderMail =
  | { readonly status: 'none' }
  | {
      readonly status: 'prepared' | 'deferred';
      readonly mail: PreparedMail;
      readonly attempts: number;
      readonly retryAt?: string;
    }
  | {
      readonly status: 'sent' | 'failed' | 'withdrawn' | 'bounced';
      readonly mail: PreparedMail;
      readonly attempts: number;
    };

/** Streams `reminderMail-<id>`. */
export const reminderMails: Decider<ReminderMail, ReminderMailEvent> = {
  category: 'reminderMail',
  initialState: { status: 'none' },
  evolve: (state, event) => {
    if (event.type === 'ReminderMailPrepared') return { status: 'prepared', mail: event.data, attempts: 0 };
    if (state.status === 'none') return state;
    const { mail, attempts } = state;
    switch (event.type) {
      case 'ReminderMailSent':
        return { status: 'sent', mail, attempts: event.data.attempt };
      case 'ReminderMailDeferred':
        return { status: 'deferred', mail, attempts: event.data.attempt, retryAt: event.data.retryAt };
      case 'ReminderMailFailed':
        return { status: 'failed', mail, attempts: event.data.attempts };
      case 'ReminderMailWithdrawn':
        return { status: 'withdrawn', mail, attempts };
      case 'ReminderMailBounced':
        return { status: 'bounced', mail, attempts };
      default:
        return never(event, state);
    }
  },
};

/** Whether the digest has been prepared and is still to go. */
export const isUnderWay = (
  state: ReminderMail,
): state is Extract<ReminderMail, { status: 'prepared' | 'deferred' }> =>
  state.status === 'prepared' || state.status === 'deferred';
