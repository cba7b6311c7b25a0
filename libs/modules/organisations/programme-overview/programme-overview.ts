import { isWithinScope, type Actor } from '#platform/kernel';
import { organisationsPolicy } from '../organisations-policy.js';
import type { Contact, Programme } from '../programme.js';

// No region is called this: a contact of the whole programme is no region's own.
const NO_REGION = '';

/** Whether the reader sees what a contact is called and where it is written to. */
export function mayReadContact(reader: Actor, { region = NO_REGION }: Pick<Contact, 'region'>): boolean {
  return isWithinScope(reader, organisationsPolicy.ReadContactDetails, region);
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
