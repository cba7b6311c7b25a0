import { localDateOf } from '#platform/calendar';
import type { DomainEvent, Recorded } from './domain-event.js';
import type { ViewedDates } from './viewed-dates.js';

/**
 * The events that had taken effect and were recorded by the end of both days. Neither kind of day runs backwards within
 * a stream, so they are its beginning.
 */
export const eventsKnown = <E extends DomainEvent>(
  events: readonly Recorded<E>[],
  { asOf, knownOn }: Pick<ViewedDates, 'asOf' | 'knownOn'>,
): readonly Recorded<E>[] =>
  events.filter(({ data, recordedAt }) => data.occurredOn <= asOf && localDateOf(recordedAt) <= knownOn);
