import type { ConsentCheckEvent } from '#modules/consent-checks';
import { dateOfDayNumber } from '#platform/calendar';
import { personal } from '#platform/kernel';
import type { Chance } from '../chance.js';

/** What one command added to a check: events of one effect day, recorded on that day or later. */
export interface Happening {
  readonly events: readonly ConsentCheckEvent[];
  readonly recordedDay: number;
}

export interface CheckToFollow {
  readonly id: string;
  readonly round: string;
  readonly region: string;
  readonly patientGroup: string;
  readonly openedDay: number;
}

/** A form that was found. */
export const form = {
  sha256: 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c',
  bytes: 48_213,
  formVersion: '2.1',
  filedIn: 'patient-record',
} as const;

/** Writes one check's history as its days go by. */
export class CheckStory {
  readonly happenings: Happening[] = [];
  #day: number;
  #recorded: number;
  #region: string;

  constructor(
    readonly check: CheckToFollow,
    readonly chance: Chance,
  ) {
    this.#day = check.openedDay;
    this.#recorded = check.openedDay;
    this.#region = check.region;
  }

  /** The facts that nearly every event has. */
  get at() {
    return { region: this.#region, occurredOn: dateOfDayNumber(this.#day) };
  }

  later(days: number): string {
    return dateOfDayNumber(this.#day + days);
  }

  wait(from: number, to: number): void {
    this.#day += this.chance.between(from, to);
  }

  moveTo(region: string): void {
    this.#region = region;
  }

  /** Most is recorded on its day, some of it days and a little of it weeks later. */
  add(...events: ConsentCheckEvent[]): void {
    const delay = this.chance.happens(0.88) ? 0 : this.chance.between(1, this.chance.happens(0.85) ? 7 : 40);
    this.#recorded = Math.max(this.#recorded, this.#day + delay);
    this.happenings.push({ events, recordedDay: this.#recorded });
  }

  note(probability: number) {
    if (!this.chance.happens(probability)) return {};
    return { note: personal(`sample:${this.check.id}`, 'Blanketten ligger i en anden journal end ventet.') };
  }
}
