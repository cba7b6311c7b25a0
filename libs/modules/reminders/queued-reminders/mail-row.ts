import type { MailItem, RungRule } from '../reminder-events.js';

export const MAIL_STATES = ['prepared', 'deferred', 'sent', 'failed', 'withdrawn', 'bounced'] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** A row of `rm.reminder_mail`: one digest. */
export interface MailRow {
  readonly mail: string;
  readonly programme: string;
  readonly contact: string;
  readonly duty: RungRule['to'];
  readonly region: string | null;
  readonly language: string;
  readonly message_id: string;
  readonly day: string;
  readonly part: number;
  readonly parts: number;
  readonly items: readonly MailItem[];
  readonly omitted: readonly { readonly obligation: string; readonly step: string }[];
  readonly state: MailState;
  readonly attempts: number;
  readonly retry_at: string | null;
  readonly code: string | null;
  readonly transport: string | null;
  readonly prepared_at: string;
  /** When it came to its present state. */
  readonly changed_at: string;
}
