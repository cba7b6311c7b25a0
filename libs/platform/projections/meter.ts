/** Events a second, fading over some five seconds. */
export class Meter {
  static readonly fadeMs = 5_000;
  #rate = 0;
  #at = performance.now();

  count(events: number): void {
    this.#rate = this.perSecond() + (events * 1_000) / Meter.fadeMs;
  }

  perSecond(): number {
    const now = performance.now();
    this.#rate = Meter.faded(this.#rate, now - this.#at);
    this.#at = now;
    return this.#rate;
  }

  /** What is left of a rate that was noted some time ago. */
  static faded(rate: number, ageMs: number): number {
    return rate * Math.exp(-Math.max(0, ageMs) / Meter.fadeMs);
  }
}
