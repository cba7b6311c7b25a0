import { EventCatalogue, EventLog } from '#platform/event-store';
import { InMemoryEventStore } from '#platform/event-store/in-memory';
import { programmeEvents } from '#modules/organisations';
import { AesGcmSealer, InMemoryKeyStore } from '#platform/sealing';
import { auditRoundEvents } from './audit-round-events.js';

/** A log in memory that knows this room's events and those of programmes. */
export function emptyLog(): EventLog {
  return new EventLog(
    new InMemoryEventStore(),
    new EventCatalogue([auditRoundEvents, programmeEvents]),
    new AesGcmSealer(new InMemoryKeyStore()),
  );
}
