import { Clock } from '#platform/kernel';

/** The time of the machine. */
export class SystemClock extends Clock {
  override now(): string {
    return new Date().toISOString();
  }
}
