import { EventCatalogue, EventLog } from '#platform/event-store';
import { InMemoryEventStore } from '#platform/event-store/in-memory';
import { programmeEvents } from '#modules/organisations';
import { AesGcmSealer, InMemoryKeyStore, type Sealer } from '#platform/sealing';
import { auditRoundEvents } from './audit-round-events.js';

/** A log in memory that knows this room's events and those of programmes. */
export function emptyLog(sealer: Sealer = new AesGcmSealer(new InMemoryKeyStore())): EventLog {
  return new EventLog(
    new InMemoryEventStore(),
    new EventCatalogue([auditRoundEvents, programmeEvents]),
    sealer,
  );
}
