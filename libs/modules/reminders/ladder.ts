import type { Decider } from '#platform/kernel';
import type { LadderEvent, LadderStep } from './reminder-events.js';
import type { Owner } from './obligation.js';

/** A ladder in force: its rungs, and which one it is. */
export interface Ladder {
  /** The kind it was set for: an obligation's, or `region` / `centre`. */
  readonly kind: string;
  /** 0 for the ladder that comes with Tilsyn, n for the n-th event of the programme's ladders. */
  readonly version: number;
  readonly steps: readonly LadderStep[];
}

/** The ladders a programme has set, by kind. */
export interface LadderState {
  readonly set: Readonly<Record<string, Ladder>>;
  /** How many were set so far, of every kind. */
  readonly versions: number;
  readonly latest?: string | undefined;
}

/** Ladders where a programme has set none (handbook F.2): a region is escalated, the centre reminds itself. */
export const defaultLadders: Readonly<Record<Owner['party'], Ladder>> = {
  region: {
    kind: 'region',
    version: 0,
    steps: [
      { step: 'request', from: 'opened', businessDays: 0, to: 'consent-contact' },
      { step: 'reminder', from: 'due', businessDays: -2, to: 'consent-contact' },
      { step: 'dunning-1', from: 'due', businessDays: 1, to: 'consent-contact' },
      { step: 'dunning-2', from: 'due', businessDays: 5, to: 'consent-contact' },
      { step: 'escalation', from: 'due', businessDays: 10, to: 'regional-director' },
      { step: 'committee', from: 'due', businessDays: 20, to: 'committee-secretariat' },
    ],
  },
  centre: {
    kind: 'centre',
    version: 0,
    steps: [
      { step: 'reminder', from: 'due', businessDays: -2, to: 'auditor' },
      { step: 'dunning-1', from: 'due', businessDays: 1, to: 'auditor' },
      { step: 'dunning-2', from: 'due', businessDays: 5, to: 'auditor' },
    ],
  },
};

/** Streams `ladder-<programme>`. */
export const ladders: Decider<LadderState, LadderEvent> = {
  category: 'ladder',
  initialState: { set: {}, versions: 0 },
  evolve: (state, event) => {
    const type: string = event.type;
    if (type !== 'LadderSet') return state;
    const { kind, steps, occurredOn: latest } = event.data;
    const version = state.versions + 1;
    return { set: { ...state.set, [kind]: { kind, version, steps } }, versions: version, latest };
  },
};

/** The ladder of an obligation: of its kind, else of its owner's party, else the one that comes with Tilsyn. */
export function ladderFor(set: LadderState['set'], kind: string, { party }: Owner): Ladder {
  return set[kind] ?? set[party] ?? defaultLadders[party];
}
