import { localDateOf } from '#platform/calendar';
import type { DomainEvent, Recorded } from '#platform/kernel';

/**
 * The events that had taken effect and were recorded by the end of both days. Neither kind of day runs backwards within
 * a stream, so they are its beginning.
 */
export const eventsKnown = <E extends DomainEvent>(
  events: readonly Recorded<E>[],
  { asOf, knownOn }: { readonly asOf: string; readonly knownOn: string },
): readonly Recorded<E>[] =>
  events.filter(({ data, recordedAt }) => data.occurredOn <= asOf && localDateOf(recordedAt) <= knownOn);
