import {
  DomainCommand,
  event,
  eventCategory,
  personal,
  personalField,
  type Decider,
  type EventsOf,
  type Issued,
} from '#platform/kernel';
import { AesGcmSealer, InMemoryKeyStore } from '#platform/sealing';
import { z } from 'zod';
import { EventCatalogue } from './event-catalogue.js';
import { EventLog } from './event-log.js';
import { InMemoryEventStore } from './in-memory/in-memory-event-store.js';

/** A small category of its own: a note is written, amended, and closed. */
export const noteEvents = eventCategory('note', {
  NoteWritten: event({ text: personalField(), pages: z.number() }, [
    ({ pageCount, ...data }) => ({ ...data, pages: pageCount }),
  ]),
  NoteAmended: event({ text: personalField() }),
  NoteClosed: event({}),
});

export type NoteEvent = EventsOf<typeof noteEvents>;

interface Note {
  readonly status: 'none' | 'open' | 'closed';
  readonly amendments: number;
}

export const notes: Decider<Note, NoteEvent> = {
  category: 'note',
  initialState: { status: 'none', amendments: 0 },
  evolve: (note, { type }) => {
    if (type === 'NoteWritten') return { ...note, status: 'open' };
    if (type === 'NoteAmended') return { ...note, amendments: note.amendments + 1 };
    return { ...note, status: 'closed' };
  },
};

export const noteWritten: NoteEvent = {
  type: 'NoteWritten',
  data: { text: personal('sample:7', 'Taken on a Monday'), pages: 2, occurredOn: '2026-03-02' },
};
export const noteAmended: NoteEvent = {
  type: 'NoteAmended',
  data: { text: personal('sample:7', 'Taken on a Tuesday'), occurredOn: '2026-03-03' },
};
export const noteClosed: NoteEvent = { type: 'NoteClosed', data: { occurredOn: '2026-03-04' } };

export const issuedBySecretariat: Issued = {
  commandId: 'command-1',
  actor: { id: 'account-1', role: 'committee-secretariat' },
  now: '2026-03-04T09:30:00.000Z',
  today: '2026-03-04',
  correlationId: 'correlation-1',
};

export class WriteNote extends DomainCommand<{ readonly text: string }> {}

export const writeNote = (issued: Partial<Issued> = {}, text = 'Taken on a Monday'): WriteNote =>
  new WriteNote('7', { text }, { ...issuedBySecretariat, ...issued });

/** A log over memory, with what it is made of. */
export function logInMemory() {
  const store = new InMemoryEventStore();
  const keys = new InMemoryKeyStore();
  const sealer = new AesGcmSealer(keys);
  return { store, keys, sealer, log: new EventLog(store, new EventCatalogue([noteEvents]), sealer) };
}
