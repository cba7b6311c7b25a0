import { isWithinScope, type Actor } from '#platform/kernel';
import { organisationsPolicy } from '../organisations-policy.js';
import type { Contact, Programme } from '../programme.js';
import { calendarOf } from '../programme-questions.js';

// No region is called this: a contact of the whole programme is no region's own.
const NO_REGION = '';

/** Whether the reader sees what a contact is called and where it is written to. */
export function mayReadContact(reader: Actor, { region = NO_REGION }: Pick<Contact, 'region'>): boolean {
  return isWithinScope(reader, organisationsPolicy.ReadContactDetails, region);
}

const YEARS_BACK = 5;
const YEARS_AHEAD = 2;

/** The days by which the programme's deadlines are counted, in the years around a day: enough to count without asking. */
export function businessDaysAround(programme: Programme, day: string) {
  const year = Number(day.slice(0, 4));
  const [from, to] = [`${year - YEARS_BACK}-01-01`, `${year + YEARS_AHEAD}-12-31`];
  return { from, to, exceptions: calendarOf(programme).exceptionsBetween(from, to) };
}

/** A programme as the reader may see it; names and addresses of contacts are still sealed. */
export function programmeOverview(programme: Programme, reader: Actor) {
  const { code, names, successions, deadlines, closedDays, familyCorrelation } = programme;
  return {
    code,
    names,
    regions: Object.values(programme.regions),
    successions,
    patientGroups: Object.values(programme.patientGroups),
    departments: Object.values(programme.departments),
    contacts: Object.values(programme.contacts).map((contact) => contactLine(contact, reader)),
    deadlines,
    closedDays,
    familyCorrelation,
  };
}

function contactLine({ appointments: _count, name, email, ...open }: Contact, reader: Actor) {
  return mayReadContact(reader, open) ? { ...open, name, email } : open;
}
