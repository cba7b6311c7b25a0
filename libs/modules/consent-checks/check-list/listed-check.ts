import { z } from 'zod';
import { code, localDate } from '#platform/kernel';
import { DEADLINE_KINDS, type DeadlineKind } from '../consent-check-words.js';
import { OPEN_STATES, type OpenState } from '../open-state.js';
import { ruleOf } from '../terms.js';
import { meetsDeadline, PARTIES, waitingFor } from '../waiting-for.js';

/** A deadline of a check: what is due when, by whom, and which rule of the programme says so. */
export const dueDeadline = z.object({
  kind: z.enum(DEADLINE_KINDS),
  dueOn: localDate,
  party: z.enum(PARTIES).meta({ description: 'Who must meet it.' }),
  rule: z.string().meta({ description: "The rule among the programme's deadlines." }),
});
export type DueDeadline = z.infer<typeof dueDeadline>;

/** A row of the working list. */
export const listedCheck = z.object({
  id: code(),
  revision: z.int(),
  programme: code(),
  round: z.string().nullable(),
  origin: z.enum(['drawn', 'spot-check']),
  sample: code(),
  region: code(),
  patientGroup: z.string().nullable(),
  department: z.string().nullable(),
  family: z.string().nullable(),
  relation: z.string().nullable(),
  state: z.enum(OPEN_STATES),
  waitingFor: z.enum(PARTIES).nullable().meta({ description: 'Whose turn it is; null once closed.' }),
  transferTo: z.string().nullable(),
  openedOn: localDate,
  dueOn: localDate.nullable().meta({ description: "The region's earliest open deadline." }),
  overdue: z.boolean(),
  deadline: dueDeadline.nullable().meta({ description: "Anybody's earliest open deadline." }),
  looked: z.boolean().meta({ description: 'Whether anybody has done anything about it beyond asking.' }),
  lookedOn: localDate.nullable().meta({ description: 'When somebody last did.' }),
  consent: z.string().nullable(),
  complianceAtAnalysis: z.string().nullable(),
  reportedToCommittee: z.boolean(),
  latestOn: localDate.meta({ description: 'The day of effect of its latest event.' }),
});
export type ListedCheck = z.infer<typeof listedCheck>;

/** A check as the tables hold it. */
export interface CheckRow {
  readonly check_id: string;
  readonly revision: number;
  readonly programme: string;
  /** Empty for a spot check outside any round. */
  readonly round: string;
  readonly origin: 'drawn' | 'spot-check';
  readonly sample: string;
  readonly region: string;
  readonly patient_group: string | null;
  readonly department: string | null;
  readonly family: string | null;
  readonly relation: string | null;
  readonly state: OpenState;
  readonly investigating: boolean;
  readonly transfer_to: string | null;
  readonly opened_on: string;
  readonly due_on: string | null;
  /** All that are open, by kind. */
  readonly deadlines: Readonly<Partial<Record<DeadlineKind, string>>>;
  readonly looked_on: string | null;
  readonly consent: string | null;
  readonly compliance: string | null;
  readonly reported: boolean;
  readonly occurred_on: string;
}

export const deadlineOf = (kind: DeadlineKind, dueOn: string): DueDeadline => ({
  kind,
  dueOn,
  party: meetsDeadline(kind),
  rule: ruleOf(kind),
});

/** The row as it is shown, late or not as of a day. */
export function toListed(row: CheckRow, asOf: string): ListedCheck {
  return {
    id: row.check_id,
    revision: row.revision,
    programme: row.programme,
    round: row.round === '' ? null : row.round,
    origin: row.origin,
    sample: row.sample,
    region: row.region,
    patientGroup: row.patient_group,
    department: row.department,
    family: row.family,
    relation: row.relation,
    state: row.state,
    waitingFor: waitingFor(row.state),
    transferTo: row.transfer_to,
    openedOn: row.opened_on,
    dueOn: row.due_on,
    overdue: row.due_on !== null && row.due_on < asOf,
    deadline: nearestDeadline(row),
    looked: row.looked_on !== null,
    lookedOn: row.looked_on,
    consent: row.consent,
    complianceAtAnalysis: row.compliance,
    reportedToCommittee: row.reported,
    latestOn: row.occurred_on,
  };
}

/** None while the clocks stand still, nor once the check is closed. */
function nearestDeadline({ state, investigating, deadlines: open }: CheckRow): DueDeadline | null {
  if (state === 'closed' || investigating) return null;
  const [first] = DEADLINE_KINDS.flatMap((kind) =>
    open[kind] === undefined ? [] : [deadlineOf(kind, open[kind])],
  ).sort((a, b) => (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn)));
  return first ?? null;
}
