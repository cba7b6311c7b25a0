import { localDateOf } from '#platform/calendar';
import type { DomainEvent, Recorded } from './domain-event.js';
import type { ViewedDates } from './viewed-dates.js';

/**
 * The events that were recorded by the end of the day of knowledge and had taken effect by the day of effect, or were
 * at least announced by then: a succession of regions and a role may be recorded ahead of their day.
 */
export const eventsKnown = <E extends DomainEvent>(
  events: readonly Recorded<E>[],
  { asOf, knownOn, isNow }: Omit<ViewedDates, 'isNow'> & Partial<ViewedDates>,
): readonly Recorded<E>[] =>
  isNow
    ? events
    : events.filter(({ data, recordedAt }) => {
        const recordedOn = localDateOf(recordedAt);
        return recordedOn <= knownOn && (data.occurredOn <= asOf || recordedOn <= asOf);
      });
