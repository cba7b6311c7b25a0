import { isDay } from '#web/lib/format.js';
import { codeIn } from '../code-in.js';
import type { ReminderState } from '../reminder.js';

/** States one may list, beside the dry run, which shows what is queued. */
export const LISTED = ['queued', 'paused', 'held', 'sent', 'cancelled', 'overtaken', 'failed'] as const;

/** What the queue shows: until which day, and of what. */
export interface QueueSearch {
  readonly until?: string;
  readonly region?: string;
  readonly state?: ReminderState;
  readonly item?: string;
  readonly cursor?: string;
}

/** The filter in an address; what is no filter is left out. */
export function queueSearch(search: Record<string, unknown>): QueueSearch {
  const { until } = search;
  const state = LISTED.find((known) => known === search['state']);
  return {
    ...(isDay(until) ? { until } : {}),
    ...codeIn(search, 'region'),
    ...(state === undefined ? {} : { state }),
    ...codeIn(search, 'item'),
    ...codeIn(search, 'cursor'),
  };
}

/** Whether rows are listed, of whatever came of them, instead of the dry run of what is to come. */
export const isList = ({ state, item }: QueueSearch): boolean => state !== undefined || item !== undefined;

const A_PAGE = 50;

/** The filter as the server takes it. */
export function listQuery({ state, region, item, cursor }: QueueSearch) {
  return {
    limit: A_PAGE,
    ...(state === undefined ? {} : { state }),
    ...(region === undefined ? {} : { region }),
    ...(item === undefined ? {} : { subject: item }),
    ...(cursor === undefined ? {} : { cursor }),
  };
}
