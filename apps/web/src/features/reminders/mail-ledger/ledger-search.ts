import { isDay } from '#web/lib/format.js';
import { codeIn } from '../code-in.js';
import { DUTIES, type Duty } from '../reminder.js';

export const MAIL_STATES = ['sent', 'bounced', 'failed', 'deferred', 'prepared', 'withdrawn'] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** What the ledger shows, and where a later page begins. */
export interface LedgerSearch {
  readonly state?: MailState;
  readonly duty?: Duty;
  readonly region?: string;
  readonly day?: string;
  readonly item?: string;
  readonly cursor?: string;
}

/** The filter in an address; what is no filter is left out. */
export function ledgerSearch(search: Record<string, unknown>): LedgerSearch {
  const state = MAIL_STATES.find((known) => known === search['state']);
  const duty = DUTIES.find((known) => known === search['duty']);
  const { day } = search;
  return {
    ...(state === undefined ? {} : { state }),
    ...(duty === undefined ? {} : { duty }),
    ...codeIn(search, 'region'),
    ...(isDay(day) ? { day } : {}),
    ...codeIn(search, 'item'),
    ...codeIn(search, 'cursor'),
  };
}

/** The filter as the server takes it. */
export function ledgerQuery({ duty, ...rest }: LedgerSearch) {
  return { ...rest, ...(duty === undefined ? {} : { recipient: duty }) };
}
