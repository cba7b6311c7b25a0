import { Clock } from '#platform/kernel';

/** A clock that stands still until it is told to go on: the demo's and the tests', never a real instance's. */
export class SandboxClock extends Clock {
  #instant: number;

  /** @throws RangeError when the text is no instant. */
  constructor(startsAt: string) {
    super();
    this.#instant = millisecondsOf(startsAt);
  }

  override now(): string {
    return new Date(this.#instant).toISOString();
  }

  /** Goes on to a later instant. @throws RangeError for an earlier one: history has been written meanwhile. */
  travelTo(instant: string): void {
    const next = millisecondsOf(instant);
    if (next < this.#instant)
      throw new RangeError(`The sandbox clock is at ${this.now()}; it does not run back to ${instant}.`);
    this.#instant = next;
  }

  advance(milliseconds: number): void {
    this.travelTo(new Date(this.#instant + milliseconds).toISOString());
  }
}

function millisecondsOf(instant: string): number {
  const parsed = Date.parse(instant);
  if (Number.isNaN(parsed)) throw new RangeError(`"${instant}" is no instant.`);
  return parsed;
}
