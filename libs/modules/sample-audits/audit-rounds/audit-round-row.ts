import { idOf, type Personal, type Recorded } from '#platform/kernel';
import type { AuditRoundEvent, Regime } from '../audit-round-events.js';
import type { FrozenFrame, RegionReport } from '../audit-round.js';

/** What the list of rounds says of a draw. */
export interface DrawSummary {
  readonly draw: number;
  readonly on: string;
  readonly samples: number;
  readonly strata: readonly { readonly region: string; readonly drawnNow: number }[];
}

/** A row of `rm.audit_round`. */
export interface AuditRoundColumns {
  readonly round: string;
  readonly revision: number;
  readonly programme: string;
  /** Sealed. */
  readonly title: Personal;
  readonly regime: Regime;
  readonly status: 'planned' | 'frozen' | 'drawn' | 'announced' | 'closed';
  readonly sampling: 'drawn' | 'named-by-hand';
  readonly period_from: string;
  readonly period_to: string;
  readonly regions: readonly string[];
  readonly answer_business_days: number;
  readonly answer_due_on: string | null;
  readonly frame: Pick<FrozenFrame, 'sha256' | 'requisitions' | 'strata'> | null;
  readonly draws: readonly DrawSummary[];
  readonly reports: Readonly<Record<string, Omit<RegionReport, 'hasNote'>>>;
  readonly meetings: readonly string[];
  readonly planned_on: string;
  readonly latest_on: string;
  readonly recorded_at: string;
}

type DataOf<T extends AuditRoundEvent['type']> = Extract<AuditRoundEvent, { type: T }>['data'];
type Later = Exclude<AuditRoundEvent['type'], 'AuditRoundPlanned' | 'SamplesListed'>;
type Folds = {
  readonly [T in Later]: (row: AuditRoundColumns, data: DataOf<T>) => Partial<AuditRoundColumns>;
};

const folds: Folds = {
  FrameFrozen: (_row, { frameSha256: sha256, requisitions, strata }) => ({
    status: 'frozen',
    frame: { sha256, requisitions, strata },
  }),
  SampleDrawn: ({ draws, status }, { draw, samples, strata, occurredOn: on }) => ({
    status: status === 'frozen' ? 'drawn' : status,
    draws: [
      ...draws,
      { draw, on, samples, strata: strata.map(({ region, drawnNow }) => ({ region, drawnNow })) },
    ],
  }),
  AuditRoundAnnounced: (_row, { answerDueOn }) => ({ status: 'announced', answer_due_on: answerDueOn }),
  RegionReported: ({ reports }, { region, outcome, sampled, occurredOn: on }) => ({
    reports: { ...reports, [region]: { outcome, ...(sampled === undefined ? {} : { sampled }), on } },
  }),
  AuditRoundReportedToCommittee: ({ meetings }, { meeting }) => ({ meetings: [...meetings, meeting] }),
  AuditRoundClosed: () => ({ status: 'closed' }),
};

/** The row after an event of its round. */
export function evolveRow(
  row: AuditRoundColumns | undefined,
  event: Recorded<AuditRoundEvent>,
): AuditRoundColumns | undefined {
  const { revision, recordedAt: recorded_at } = event;
  const marks = { revision, recorded_at, latest_on: event.data.occurredOn };
  if (event.type === 'AuditRoundPlanned') return { ...plannedRow(idOf(event.stream), event.data), ...marks };
  if (!row) return undefined;
  if (event.type === 'SamplesListed') return { ...row, ...marks };
  const change = folds[event.type] as (row: AuditRoundColumns, data: unknown) => Partial<AuditRoundColumns>;
  return { ...row, ...change(row, event.data), ...marks };
}

type Unmarked = Omit<AuditRoundColumns, 'revision' | 'recorded_at' | 'latest_on'>;

function plannedRow(round: string, data: DataOf<'AuditRoundPlanned'>): Unmarked {
  return {
    round,
    programme: data.programme,
    title: data.title,
    regime: data.regime,
    status: 'planned',
    sampling: data.sampling,
    period_from: data.periodFrom,
    period_to: data.periodTo,
    regions: data.regions,
    answer_business_days: data.answerBusinessDays,
    answer_due_on: null,
    frame: null,
    draws: [],
    reports: {},
    meetings: [],
    planned_on: data.occurredOn,
  };
}
