import type { ConsentCheckEvent } from '#modules/consent-checks';
import type { AuditRoundEvent } from '#modules/sample-audits';
import { dateOfDayNumber, dayNumber } from '#platform/calendar';
import { Chance, letters } from '../chance.js';
import { checkHistory } from './check-history.js';
import { ROUNDS, REGION_SHARES, roundHappenings, roundOf } from './rounds.js';

/** Events of one stream that one command added. */
export interface Entry {
  readonly stream: string;
  readonly revision: number;
  readonly events: readonly (ConsentCheckEvent | AuditRoundEvent)[];
  readonly recordedAt: string;
}

export const FIRST_DAY = dayNumber('2023-01-02');
export const DAYS = 730;

/** What the histories of `check-history.ts` come to on average, those included that the end cuts short. */
export const EVENTS_PER_CHECK = 6.9;

interface Waiting extends Omit<Entry, 'recordedAt'> {
  readonly at: number;
}

/**
 * Two years of twenty rounds in five regions, about so many events, in the order in which they were recorded. Only
 * the checks that are under way are in memory.
 */
export function* consentHistory(events: number, patientGroups: readonly string[]): Generator<Entry> {
  const agenda = new Agenda();
  const checks = Math.ceil(events / EVENTS_PER_CHECK);
  let opened = 0;
  for (let day = 0; day < DAYS; day += 1) {
    for (const round of roundOf(day)) {
      agenda.add(`sampleAudit-${round.id}`, roundHappenings(round, FIRST_DAY), round.number);
      for (const until = Math.round((checks * round.number) / ROUNDS); opened < until; opened += 1)
        agenda.add(`consentCheck-${letters(opened)}`, followed(opened, round, patientGroups), opened);
    }
    yield* agenda.entriesOf(FIRST_DAY + day);
  }
}

function followed(number: number, round: { id: string; day: number }, patientGroups: readonly string[]) {
  const chance = new Chance(number);
  const patientGroup = patientGroups[chance.between(0, patientGroups.length - 1)] ?? '';
  const openedDay = FIRST_DAY + round.day + chance.between(0, 4);
  const region = regionBy(chance.share());
  return checkHistory({ id: letters(number), round: round.id, region, patientGroup, openedDay }, chance);
}

function regionBy(share: number): string {
  let left = share;
  for (const [region, part] of REGION_SHARES) {
    left -= part;
    if (left < 0) return region;
  }
  return REGION_SHARES[0][0];
}

/** What is to be recorded, by day. */
class Agenda {
  readonly #days = new Map<number, Waiting[]>();

  add(
    stream: string,
    happenings: readonly { recordedDay: number; events: Entry['events'] }[],
    seed: number,
  ): void {
    const chance = new Chance(~seed);
    let [revision, last] = [-1, 0];
    for (const { events, recordedDay } of happenings) {
      const office = recordedDay * 86_400_000 + (8 * 3_600 + chance.between(0, 8 * 3_600 - 1)) * 1_000;
      last = Math.max(office, last + 1_000);
      const waiting = this.#days.get(recordedDay) ?? [];
      waiting.push({ stream, revision, events, at: last });
      this.#days.set(recordedDay, waiting);
      revision += events.length;
    }
  }

  *entriesOf(day: number): Generator<Entry> {
    const waiting = this.#days.get(day) ?? [];
    this.#days.delete(day);
    for (const { at, ...entry } of waiting.sort((a, b) => a.at - b.at))
      yield { ...entry, recordedAt: new Date(at).toISOString() };
  }
}

/** The day after the last of the history. */
export const END = dateOfDayNumber(FIRST_DAY + DAYS);
