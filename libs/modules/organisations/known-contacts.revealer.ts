import { fold, isErased, streamOf } from '#platform/kernel';
import type { EventLog } from '#platform/event-store';
import type { Sealer } from '#platform/sealing';
import { sealKey, type KnownContact, type KnownContacts } from './known-contacts.js';
import type { ProgrammeEvent } from './programme-events.js';
import { programmes, type Contact } from './programme.js';

/** Opens the seals of a programme's contacts: a decision cannot, so what they say comes with it. */
export async function knownContacts(log: EventLog, sealer: Sealer, code: string): Promise<KnownContacts> {
  const state = fold(programmes, await log.read<ProgrammeEvent>(streamOf(programmes.category, code)));
  const contacts = state.status === 'registered' ? Object.values(state.contacts) : [];
  return new Map(
    await Promise.all(
      contacts.map(async (contact) => [sealKey(contact.name), await opened(contact, sealer)] as const),
    ),
  );
}

async function opened(contact: Contact, sealer: Sealer): Promise<KnownContact> {
  const [name, email] = await Promise.all([sealer.reveal(contact.name), sealer.reveal(contact.email)]);
  return isErased(name) || isErased(email) ? 'erased' : { name, email };
}
