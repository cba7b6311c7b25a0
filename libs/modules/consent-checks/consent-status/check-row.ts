import { earliestDeadline, summaryState, type CheckSummary } from './check-summary.js';
import type { CheckState } from './status-words.js';

/** A row of `consent_check` as the database holds it. */
export interface CheckRow {
  readonly check_id: string;
  readonly revision: number;
  readonly programme: string;
  readonly round: string;
  readonly origin: 'drawn' | 'spot-check';
  readonly sample: string;
  readonly region: string;
  readonly patient_group: string | null;
  readonly department: string | null;
  readonly family: string | null;
  readonly relation: string | null;
  readonly unit_size: number;
  readonly analysed_on: string | null;
  readonly phase: CheckSummary['phase'];
  readonly state: string;
  readonly investigating: boolean;
  readonly transfer_to: string | null;
  readonly opened_on: string;
  readonly due_on: string | null;
  readonly deadlines: Readonly<Record<string, string>>;
  readonly consent: string | null;
  readonly compliance: CheckSummary['compliance'];
  readonly reported: boolean;
  readonly occurred_on: string;
  readonly span: number;
  readonly span_from: string;
  readonly span_recorded: string;
}

/** What the latest event says of itself. */
export interface LatestEvent {
  readonly revision: number;
  readonly occurredOn: string;
}

export function toRow(checkId: string, { summary, span }: CheckState, latest: LatestEvent): CheckRow {
  return {
    check_id: checkId,
    revision: latest.revision,
    programme: summary.programme,
    round: summary.round,
    origin: summary.origin,
    sample: summary.sample,
    region: summary.region,
    patient_group: summary.patientGroup,
    department: summary.department,
    family: summary.family,
    relation: summary.relation,
    unit_size: summary.unitSize,
    analysed_on: summary.analysedOn,
    phase: summary.phase,
    state: summaryState(summary),
    investigating: summary.investigating,
    transfer_to: summary.transferTo,
    opened_on: summary.openedOn,
    due_on: earliestDeadline(summary),
    deadlines: summary.deadlines,
    consent: summary.consent,
    compliance: summary.compliance,
    reported: summary.reported,
    occurred_on: latest.occurredOn,
    span: span.number,
    span_from: span.from,
    span_recorded: span.recorded,
  };
}

export function fromRow(row: CheckRow): CheckState {
  return {
    summary: {
      programme: row.programme,
      round: row.round,
      origin: row.origin,
      sample: row.sample,
      region: row.region,
      patientGroup: row.patient_group,
      department: row.department,
      family: row.family,
      relation: row.relation,
      unitSize: row.unit_size,
      analysedOn: row.analysed_on,
      phase: row.phase,
      investigating: row.investigating,
      transferTo: row.transfer_to,
      openedOn: row.opened_on,
      deadlines: row.deadlines,
      consent: row.consent,
      compliance: row.compliance,
      reported: row.reported,
    },
    span: { number: row.span, from: row.span_from, recorded: row.span_recorded },
  };
}
