import { Command } from '@nestjs/cqrs';
import { refuseCommand } from './access.problems.js';
import type { Actor } from './actor.js';
import type { DomainEvent, Recorded } from './domain-event.js';

/** Everything a decision may not fetch for itself: the time, the ids and the people. */
export interface Issued {
  /** From `Idempotency-Key`, a job or a reaction: the same id twice is the same command. */
  readonly commandId: string;
  readonly actor: Actor;
  /** UTC instant. */
  readonly now: string;
  /** The local date of `now` in Europe/Copenhagen. */
  readonly today: string;
  readonly correlationId: string;
  readonly causationId?: string | undefined;
  /** From `If-Match`: the revision the caller has read; -1 says that the stream must not exist. */
  readonly expectedRevision?: number | undefined;
}

/** What a command answers: where the stream stands, and the events it added (none for a repeat that stays quiet). */
export interface Accepted<E extends DomainEvent = DomainEvent> {
  readonly id: string;
  readonly revision: number;
  readonly position: string;
  readonly events: readonly Recorded<E>[];
}

/** A command to one stream: `id` names the stream within the decider's category. */
export abstract class DomainCommand<Input = unknown> extends Command<Accepted> {
  constructor(
    readonly id: string,
    readonly input: Input,
    readonly issued: Issued,
  ) {
    super();
  }
}

/** Refuses an effect date after today or before the latest event of the stream: effect dates run forward. */
export function requireOrderedDate(occurredOn: string, today: string, latest?: string): void {
  if (occurredOn > today) throw refuseCommand('date.in-the-future', { date: occurredOn, today });
  if (latest !== undefined && occurredOn < latest)
    throw refuseCommand('date.out-of-order', { date: occurredOn, latest });
}
