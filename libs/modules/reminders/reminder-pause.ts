import { derivedId, never, type Decider, type Personal } from '#platform/kernel';
import type { PauseScope, ReminderPauseEvent } from './reminder-pause-events.js';

/** What is to be paused, or is. */
export interface PauseTarget {
  readonly scope: PauseScope;
  readonly target: string;
  readonly programme: string;
}

/** The id of the one stream that tells of a target's pauses. A region's code means something in its programme only. */
export const pauseIdOf = ({ scope, target, programme }: PauseTarget): string =>
  derivedId('reminder-pause', scope, ...(scope === 'region' ? [programme] : []), target);

/** Whether a target's reminders are kept back. */
export type ReminderPause =
  | { readonly status: 'none' }
  | { readonly status: 'paused'; readonly until: string; readonly latest: string }
  | { readonly status: 'resumed'; readonly latest: string };

/** Streams `reminderPause-<id>`. */
export const reminderPauses: Decider<ReminderPause, ReminderPauseEvent> = {
  category: 'reminderPause',
  initialState: { status: 'none' },
  evolve: (state, event) => {
    const { occurredOn: latest } = event.data;
    switch (event.type) {
      case 'RemindersPaused':
        return { status: 'paused', until: event.data.until, latest };
      case 'RemindersResumed':
        return { status: 'resumed', latest };
      default:
        return never(event, state);
    }
  },
};

/** A pause that keeps something back, or will until its day. */
export interface PauseInForce extends PauseTarget {
  readonly id: string;
  readonly since: string;
  /** The last day on which nothing goes out. */
  readonly until: string;
  /** The account of whoever paused it. */
  readonly by: string;
  /** Sealed. */
  readonly reason: Personal;
}

/** What a pause is looked for by: a reminder, or a line of a mail. */
export interface Pausable {
  readonly obligation: string;
  readonly subject: string;
  readonly programme: string;
  readonly region: string | null;
}

/** Says which pause keeps a reminder back on a day; of several the one that lasts longest. */
export class PausesInForce {
  readonly #byId: ReadonlyMap<string, PauseInForce>;

  constructor(pauses: readonly PauseInForce[]) {
    this.#byId = new Map(pauses.map((pause) => [pause.id, pause]));
  }

  of({ obligation, subject, programme, region }: Pausable, day: string): PauseInForce | undefined {
    if (this.#byId.size === 0) return undefined;
    const targets: PauseTarget[] = [
      { scope: 'obligation', target: obligation, programme },
      { scope: 'item', target: subject, programme },
      ...(region === null ? [] : [{ scope: 'region', target: region, programme } as const]),
    ];
    return targets
      .flatMap((target) => this.#byId.get(pauseIdOf(target)) ?? [])
      .filter(({ since, until }) => since <= day && day <= until)
      .reduce<PauseInForce | undefined>((longest, each) => longerOf(longest, each), undefined);
  }
}

const longerOf = (a: PauseInForce | undefined, b: PauseInForce): PauseInForce =>
  a !== undefined && a.until >= b.until ? a : b;
