import type { EventLog } from '#platform/event-store';
import type { Actor, ViewedDates } from '#platform/kernel';
import { readRound } from '../round.loader.js';
import { refuseRound } from '../sample-audits.problems.js';
import { drawnByRegion, type RoundDrawn } from './drawn-by-region.js';

/** What was drawn of a round, as of a day and as known on a day. @throws Refused `audit-round.unknown`, also for who may not know of it. */
export async function roundDrawn(
  log: EventLog,
  { round, reader, dates }: { readonly round: string; readonly reader: Actor; readonly dates: ViewedDates },
): Promise<RoundDrawn> {
  const drawn = drawnByRegion(await readRound(log, round), reader, dates);
  if (!drawn) throw refuseRound('audit-round.unknown', { round });
  return drawn;
}
