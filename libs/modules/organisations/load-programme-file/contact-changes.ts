import { appointed } from '../appointment.js';
import { saysTheSame, sealKey, type KnownContacts } from '../known-contacts.js';
import type { ProgrammeEvent } from '../programme-events.js';
import type { ContactEntry } from '../programme-file.js';
import type { Contact } from '../programme.js';
import { standing, type Load } from './entry-changes.js';

/** What the file says anew of contacts. */
export function contactChanges(load: Load, known: KnownContacts): readonly ProgrammeEvent[] {
  return load.file.contacts.flatMap((entry) => changesOf(entry, load, known));
}

function changesOf(entry: ContactEntry, load: Load, known: KnownContacts): readonly ProgrammeEvent[] {
  const { occurredOn } = load;
  const { programme } = load.file;
  const held = standing(load.state)?.contacts[entry.id];
  if (entry.retired) {
    if (!held || held.retiredOn !== undefined) return [];
    return [{ type: 'ContactRetired', data: { programme, contact: entry.id, occurredOn } }];
  }
  if (held && (endedOnPurpose(held, known) || saysTheSame(held, entry, known))) return [];
  return [appointed(load.state, { ...entry, contact: entry.id }, { programme, occurredOn })];
}

// Whoever was retired or erased by an explicit act does not come back because an old file is loaded again.
const endedOnPurpose = (held: Contact, known: KnownContacts): boolean =>
  held.retiredOn !== undefined || known.get(sealKey(held.name)) === 'erased';
