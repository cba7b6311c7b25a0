import type { Role } from './actor.js';

/** Something that happened, in the field's own words. `data.occurredOn` is the day it took effect (virkning). */
export interface DomainEvent<T extends string = string, D = { readonly occurredOn: string }> {
  readonly type: T;
  readonly data: D;
}

/** Who made an event happen, by which command; never a rule, and never personal data. */
export interface EventMetadata {
  readonly schemaVersion: number;
  readonly commandId: string;
  /** SHA-256 of the command as given: the same id with another fingerprint is a misuse, not a repeat. */
  readonly fingerprint: string;
  readonly actor: { readonly id: string; readonly role: Role; readonly region?: string | undefined };
  readonly correlationId: string;
  /** The event that made a reaction issue the command, when one did. */
  readonly causationId?: string | undefined;
}

/** What the store adds when an event is kept. */
export interface Recording {
  readonly id: string;
  readonly stream: string;
  /** 0 for the first event of a stream. */
  readonly revision: number;
  /** Opaque; compare it with `EventStore.compare` only. */
  readonly position: string;
  /** UTC instant at which the event was recorded (registrering); never runs backwards along the positions. */
  readonly recordedAt: string;
  readonly metadata: EventMetadata;
}

/** An event as read back from the log. */
export type Recorded<E extends DomainEvent = DomainEvent> = E & Recording;
