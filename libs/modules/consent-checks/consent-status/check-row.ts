import type { ConsentCheckEvent } from '../consent-check-events.js';
import { earliestDeadline, summaryState, type CheckSummary } from './check-summary.js';
import type { CheckState } from './status-words.js';

type Opened = Extract<ConsentCheckEvent, { type: 'ConsentCheckOpened' }>['data'];

/** Columns of `consent_check` that the opening settles for good. */
export const OPENING_COLUMNS = {
  programme: 'text',
  round: 'text',
  origin: 'text',
  sample: 'text',
  patient_group: 'text',
  department: 'text',
  family: 'text',
  relation: 'text',
  unit_size: 'int',
  analysed_on: 'date',
} as const;

/** Its key, and the columns that later events change. */
export const STATE_COLUMNS = {
  check_id: 'text',
  revision: 'int',
  region: 'text',
  phase: 'text',
  state: 'text',
  investigating: 'boolean',
  transfer_to: 'text',
  opened_on: 'date',
  due_on: 'date',
  deadlines: 'jsonb',
  looked_on: 'date',
  consent: 'text',
  compliance: 'text',
  reported: 'boolean',
  occurred_on: 'date',
  recorded_on: 'date',
  span: 'int',
  span_from: 'date',
  span_recorded: 'date',
} as const;

/** What the latest event says of itself. */
export interface LatestEvent {
  readonly revision: number;
  readonly occurredOn: string;
  readonly recordedOn: string;
}

/** A check with the event that made it so. */
export interface KnownCheck extends CheckState {
  readonly latest: LatestEvent;
}

/** A row as it is read back to be evolved; days are text. */
export interface StoredState {
  readonly check_id: string;
  readonly programme: string;
  readonly round: string;
  readonly origin: CheckSummary['origin'];
  readonly unit_size: number;
  readonly region: string;
  readonly phase: CheckSummary['phase'];
  readonly investigating: boolean;
  readonly transfer_to: string | null;
  readonly opened_on: string;
  readonly deadlines: CheckSummary['deadlines'];
  readonly looked_on: string | null;
  readonly consent: string | null;
  readonly compliance: CheckSummary['compliance'];
  readonly reported: boolean;
  readonly revision: number;
  readonly occurred_on: string;
  readonly recorded_on: string;
  readonly span: number;
  readonly span_from: string;
  readonly span_recorded: string;
}

export const storedColumns = `check_id, programme, round, origin, unit_size, region, phase, investigating, transfer_to,
  opened_on::text, deadlines, looked_on::text, consent, compliance, reported,
  revision, occurred_on::text, recorded_on::text, span, span_from::text, span_recorded::text`;

export const toOpeningRow = (data: Opened): Record<keyof typeof OPENING_COLUMNS, string | number | null> => ({
  programme: data.programme,
  round: data.round ?? '',
  origin: data.origin,
  sample: data.sample,
  patient_group: data.patientGroup ?? null,
  department: data.department ?? null,
  family: data.family ?? null,
  relation: data.relation ?? null,
  unit_size: data.unitSize,
  analysed_on: data.analysedOn ?? null,
});

export const toStateRow = (checkId: string, { summary, span, latest }: KnownCheck) => ({
  check_id: checkId,
  revision: latest.revision,
  region: summary.region,
  phase: summary.phase,
  state: summaryState(summary),
  investigating: summary.investigating,
  transfer_to: summary.transferTo,
  opened_on: summary.openedOn,
  due_on: earliestDeadline(summary),
  deadlines: summary.deadlines,
  looked_on: summary.lookedOn,
  consent: summary.consent,
  compliance: summary.compliance,
  reported: summary.reported,
  occurred_on: latest.occurredOn,
  recorded_on: latest.recordedOn,
  span: span.number,
  span_from: span.from,
  span_recorded: span.recorded,
});

export function fromStored(row: StoredState): KnownCheck {
  return {
    summary: {
      programme: row.programme,
      round: row.round,
      origin: row.origin,
      unitSize: row.unit_size,
      region: row.region,
      phase: row.phase,
      investigating: row.investigating,
      transferTo: row.transfer_to,
      openedOn: row.opened_on,
      deadlines: row.deadlines,
      lookedOn: row.looked_on,
      consent: row.consent,
      compliance: row.compliance,
      reported: row.reported,
    },
    span: { number: row.span, from: row.span_from, recorded: row.span_recorded },
    latest: { revision: row.revision, occurredOn: row.occurred_on, recordedOn: row.recorded_on },
  };
}
