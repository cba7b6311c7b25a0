import type { Actor } from '#platform/kernel';
import type { Contact, Programme } from '../programme.js';

/** Whether the reader sees what a contact is called and where it is written to. */
export function mayReadContact(reader: Actor, contact: Pick<Contact, 'region'>): boolean {
  switch (reader.role) {
    case 'administrator':
    case 'committee-secretariat':
    case 'system':
      return true;
    case 'regional-contact':
      return contact.region !== undefined && contact.region === reader.region;
    case 'auditor':
      return false;
  }
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
