import type { Decider, Personal } from '#platform/kernel';
import type { AllocationRule, AuditRoundEvent, Regime } from './audit-round-events.js';

type DataOf<T extends AuditRoundEvent['type']> = Extract<AuditRoundEvent, { type: T }>['data'];

/** A frame that can no longer change. */
export interface FrozenFrame {
  readonly sha256: string;
  readonly format: string;
  readonly requisitions: number;
  readonly strata: DataOf<'FrameFrozen'>['strata'];
  readonly file: DataOf<'FrameFrozen'>['file'];
  readonly frozenOn: string;
}

/** One draw of a round; its samples stay in the events. */
export interface DrawMade {
  readonly draw: number;
  readonly algorithm: string;
  readonly seed: string;
  readonly allocation: AllocationRule;
  readonly strata: DataOf<'SampleDrawn'>['strata'];
  readonly samples: number;
}

/** How far the choice of samples has come. */
export type Sampling =
  | { readonly kind: 'named-by-hand' }
  | { readonly kind: 'frame-awaited' }
  | { readonly kind: 'frozen'; readonly frame: FrozenFrame }
  | { readonly kind: 'drawn'; readonly frame: FrozenFrame; readonly draws: readonly DrawMade[] };

export interface RegionReport {
  readonly outcome: DataOf<'RegionReported'>['outcome'];
  readonly sampled?: number | undefined;
  readonly hasNote: boolean;
  readonly on: string;
}

/** A round of spot checks (kontrolrunde). */
export interface PlannedRound {
  readonly status: 'planned' | 'announced' | 'closed';
  readonly programme: string;
  readonly title: Personal;
  readonly regime: Regime;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly regions: readonly string[];
  readonly answerBusinessDays: number;
  readonly sampling: Sampling;
  /** The draws whose samples were asked for. */
  readonly announced: readonly number[];
  readonly answerDueOn?: string | undefined;
  /** By region; the latest of each. */
  readonly reports: Readonly<Record<string, RegionReport>>;
  /** Meetings of the committee that were told. */
  readonly meetings: readonly string[];
  /** The day of effect of the latest event. */
  readonly latest: string;
}
export type AuditRound = { readonly status: 'unplanned' } | PlannedRound;

type Later = Exclude<AuditRoundEvent, { type: 'AuditRoundPlanned' }>;
type Folds = {
  readonly [T in Later['type']]: (round: PlannedRound, data: DataOf<T>) => Partial<PlannedRound>;
};

const folds: Folds = {
  FrameFrozen: (_round, { frameSha256: sha256, occurredOn: frozenOn, ...frame }) => ({
    sampling: { kind: 'frozen', frame: { ...frame, sha256, frozenOn } },
  }),
  SampleDrawn: ({ sampling }, { occurredOn: _on, seedOrigin: _origin, seedFixedOn: _day, ...draw }) => {
    if (sampling.kind !== 'frozen' && sampling.kind !== 'drawn') return {};
    const before = sampling.kind === 'drawn' ? sampling.draws : [];
    return { sampling: { kind: 'drawn', frame: sampling.frame, draws: [...before, draw] } };
  },
  SamplesListed: () => ({}),
  AuditRoundAnnounced: ({ announced }, { draws, answerDueOn }) => ({
    status: 'announced',
    announced: [...announced, ...draws],
    answerDueOn,
  }),
  RegionReported: ({ reports }, { region, outcome, sampled, note, occurredOn: on }) => ({
    reports: { ...reports, [region]: { outcome, sampled, hasNote: note !== undefined, on } },
  }),
  AuditRoundReportedToCommittee: ({ meetings }, { meeting }) => ({ meetings: [...meetings, meeting] }),
  AuditRoundClosed: () => ({ status: 'closed' }),
};

function planned({ sampling, occurredOn: latest, ...plan }: DataOf<'AuditRoundPlanned'>): PlannedRound {
  return {
    ...plan,
    status: 'planned',
    sampling: { kind: sampling === 'named-by-hand' ? 'named-by-hand' : 'frame-awaited' },
    announced: [],
    reports: {},
    meetings: [],
    latest,
  };
}

function evolve(round: AuditRound, event: AuditRoundEvent): AuditRound {
  if (event.type === 'AuditRoundPlanned') return planned(event.data);
  if (round.status === 'unplanned') return round;
  // The table is exhaustive at compile time; a type of a newer release leaves the state as it is.
  const change = folds[event.type] as
    ((round: PlannedRound, data: unknown) => Partial<PlannedRound>) | undefined;
  return { ...round, ...change?.(round, event.data), latest: event.data.occurredOn };
}

/** Streams `sampleAudit-<round>`. */
export const auditRounds: Decider<AuditRound, AuditRoundEvent> = {
  category: 'sampleAudit',
  initialState: { status: 'unplanned' },
  evolve,
};

/** Units drawn of each stratum so far. */
export function drawnSoFar({ sampling }: PlannedRound): ReadonlyMap<string, number> {
  const last = sampling.kind === 'drawn' ? sampling.draws.at(-1) : undefined;
  return new Map(last?.strata.map(({ region, drawnBefore, drawnNow }) => [region, drawnBefore + drawnNow]));
}

/** Draws whose samples nobody was asked for yet. */
export function unannouncedDraws({ sampling, announced }: PlannedRound): readonly number[] {
  if (sampling.kind !== 'drawn') return [];
  return sampling.draws.map(({ draw }) => draw).filter((draw) => !announced.includes(draw));
}
