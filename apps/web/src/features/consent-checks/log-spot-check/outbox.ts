import type { LogSpotCheckLogData } from '#web/lib/api/types.gen.js';
import type { Complaint } from '#web/lib/complaints.js';

export type SpotCheckBody = LogSpotCheckLogData['body'];

interface Kept {
  /** The key it is sent under: however often it is sent, it is one spot check. */
  readonly key: string;
  readonly keptAt: string;
  readonly body: SpotCheckBody;
}

/** Something an auditor has entered, on its way to the server. */
export type Entry =
  | (Kept & { readonly state: 'waiting'; readonly attempts: number })
  | (Kept & { readonly state: 'refused'; readonly complaints: readonly Complaint[] })
  | (Kept & { readonly state: 'sent'; readonly check: string; readonly recorded?: Recorded });

/** Which events of its check an entry became. */
export interface Recorded {
  readonly count: number;
  /** The number of the last; people count from 1. */
  readonly last: number;
}

/** What became of an attempt to send. */
export type Outcome =
  | { readonly kind: 'sent'; readonly check: string; readonly recorded?: Recorded }
  | { readonly kind: 'refused'; readonly complaints: readonly Complaint[] }
  /** Nobody answered, or not now: it is tried again. */
  | { readonly kind: 'unreachable' }
  /** Somebody has to sign in first. */
  | { readonly kind: 'signed-out' };

/** Everything one account has entered on one machine, the oldest first. */
export type Outbox = readonly Entry[];

const SENT_KEPT = 50;
const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 60_000;

/** Takes an entry in; the same key twice is one entry. */
export const enqueue = (outbox: Outbox, kept: Kept): Outbox =>
  outbox.some(({ key }) => key === kept.key)
    ? outbox
    : [...outbox, { ...kept, state: 'waiting', attempts: 0 }];

/** The one to send next. */
export const nextWaiting = (outbox: Outbox): Entry | undefined =>
  outbox.find(({ state }) => state === 'waiting');

/** Notes what became of an attempt. An entry that is gone, or has been answered before, stays as it is. */
export const settle = (outbox: Outbox, key: string, outcome: Outcome): Outbox =>
  tidied(
    outbox.map((entry) => (entry.key === key && entry.state === 'waiting' ? settled(entry, outcome) : entry)),
  );

function settled(entry: Entry & { readonly state: 'waiting' }, outcome: Outcome): Entry {
  const { key, keptAt, body } = entry;
  switch (outcome.kind) {
    case 'sent': {
      // The note has arrived; it need not stay on the machine.
      const { note: _note, ...rest } = body;
      const { kind: _sent, ...found } = outcome;
      return { key, keptAt, body: rest, state: 'sent', ...found };
    }
    case 'refused':
      return { key, keptAt, body, state: 'refused', complaints: outcome.complaints };
    case 'unreachable':
      return { ...entry, attempts: entry.attempts + 1 };
    case 'signed-out':
      return entry;
  }
}

function tidied(outbox: Outbox): Outbox {
  const surplus = outbox.filter(({ state }) => state === 'sent').length - SENT_KEPT;
  let dropped = 0;
  return surplus <= 0 ? outbox : outbox.filter(({ state }) => state !== 'sent' || ++dropped > surplus);
}

/** Takes an entry out: it is corrected in the form, or given up. */
export const remove = (outbox: Outbox, key: string): Outbox => outbox.filter((entry) => entry.key !== key);

/** Forgets what has arrived: signing out leaves only what would be lost. */
export const withoutSent = (outbox: Outbox): Outbox => outbox.filter(({ state }) => state !== 'sent');

/** What has not arrived: it waits, or it was refused and waits to be corrected. */
export const unsent = (outbox: Outbox): number => withoutSent(outbox).length;

export const waiting = (outbox: Outbox): number => outbox.filter(({ state }) => state === 'waiting').length;

/** How long to wait before trying again: twice as long each time, a minute at most. */
export const pauseAfter = (attempts: number): number =>
  Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.max(0, attempts - 1));

/** Whether the sample is entered here already, in the same round: usually a slip. What was refused is not entered. */
export const isEntered = (
  outbox: Outbox,
  { sample, round }: Pick<SpotCheckBody, 'sample' | 'round'>,
): boolean =>
  outbox.some(
    ({ body, state }) =>
      state !== 'refused' && body.sample === sample && (body.round ?? '') === (round ?? ''),
  );
