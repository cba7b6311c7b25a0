import { businessCalendar, type BusinessCalendar } from '#platform/calendar';
import type { Duty } from './programme-events.js';
import type { Contact, Programme, Succession } from './programme.js';

/** The code of the shipped programme, meant where a question names none. */
export const DANISH_GENOME_PROGRAMME = 'dk-genome';

/** Whether the region exists in the programme on a day. */
export function isRegionValidOn(programme: Programme, region: string, date: string): boolean {
  const found = programme.regions[region];
  if (!found) return false;
  return found.validFrom <= date && (found.validTo === undefined || date <= found.validTo);
}

/**
 * The regions that carry a region's rights and duties on a day: itself until it is succeeded, then its successors,
 * and theirs in turn.
 */
export function successorsOf(programme: Programme, region: string, onDate: string): readonly string[] {
  const followed = (code: string, since: string): string[] => {
    const next = earliest(programme.successions.filter((each) => takesOver(each, code, since, onDate)));
    return next ? next.successors.flatMap((successor) => followed(successor, next.on)) : [code];
  };
  return [...new Set(followed(region, ''))];
}

// A region may be its own successor when it gives up a part only; `since` keeps the walk from going round.
function takesOver(succession: Succession, region: string, since: string, onDate: string): boolean {
  return succession.on > since && succession.on <= onDate && succession.predecessors.includes(region);
}

function earliest(successions: readonly Succession[]): Succession | undefined {
  return successions.reduce<Succession | undefined>(
    (first, each) => (first && first.on <= each.on ? first : each),
    undefined,
  );
}

/** The one region that carries a region's duties on a day; `undefined` when they were split and somebody must choose. */
export function successorOf(programme: Programme, region: string, onDate: string): string | undefined {
  const carriers = successorsOf(programme, region, onDate);
  return carriers.length === 1 ? carriers[0] : undefined;
}

/** Whether the contact answers for its duty on a day. */
export function isAppointedOn(contact: Contact, date: string): boolean {
  return contact.appointedOn <= date && (contact.retiredOn === undefined || date < contact.retiredOn);
}

/**
 * The contacts with a duty on a day. With a region: its own, or those of whoever succeeded it, and contacts of no
 * region; without one: all. While a successor has appointed nobody, the predecessor's contacts are given.
 */
export function contactsFor(
  programme: Programme,
  duty: Duty,
  region: string | undefined,
  onDate: string,
): readonly Contact[] {
  const appointed = Object.values(programme.contacts).filter(
    (contact) => contact.duty === duty && isAppointedOn(contact, onDate),
  );
  if (region === undefined) return appointed;
  const answeringFor = (codes: readonly string[]) =>
    appointed.filter((contact) => contact.region === undefined || codes.includes(contact.region));
  const carried = answeringFor(successorsOf(programme, region, onDate));
  return carried.length > 0 ? carried : answeringFor([region]);
}

/** The calendar by which the programme counts business days. */
export function calendarOf(programme: Programme): BusinessCalendar {
  return businessCalendar(programme.closedDays);
}
