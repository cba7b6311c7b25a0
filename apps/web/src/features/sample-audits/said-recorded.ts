import type { TFunction } from 'i18next';
import type { Accepted } from '#web/lib/api/types.gen.js';

/** What was done, and the number in the log by which it can be named. */
export function saidRecorded(t: TFunction, what: string, { events, position }: Accepted): string {
  const key = events.length === 0 ? 'sample-audits:recorded.before' : 'sample-audits:recorded.as';
  return t(key, { what, position });
}
