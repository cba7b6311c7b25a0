import { localDateOf } from '#platform/calendar';

/** The time, as a service: the system's, or the sandbox's in the demo and the tests. */
export abstract class Clock {
  /** UTC instant, ISO 8601 with milliseconds. */
  abstract now(): string;

  /** The local date in Europe/Copenhagen. */
  today(): string {
    return localDateOf(this.now());
  }
}
