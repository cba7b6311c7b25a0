import { never } from '#platform/kernel';
import type { ConsentCheckEvent } from '../consent-check-events.js';
import { DEADLINE_KINDS, type DeadlineKind } from '../consent-check-words.js';
import { deadlineChanges, type DeadlineChange } from '../deadlines.js';
import { isLook } from '../looked-at.js';
import type { OpenState } from '../open-state.js';
import { meetsDeadline } from '../waiting-for.js';

/** Where an open check waits, when neither a transfer nor an investigation holds it. */
type Phase = Exclude<OpenState, 'underInvestigation' | 'transferOffered'>;
type Deadlines = Readonly<Partial<Record<DeadlineKind, string>>>;

/** As much of a check as its counts need: small, so that a million fold quickly. */
export interface CheckSummary {
  readonly programme: string;
  readonly round: string;
  readonly origin: 'drawn' | 'spot-check';
  readonly region: string;
  readonly unitSize: number;
  readonly phase: Phase;
  readonly investigating: boolean;
  readonly transferTo: string | null;
  readonly openedOn: string;
  /** All open deadlines, by kind; the kind tells who must meet it. */
  readonly deadlines: Deadlines;
  /** When somebody last did something about it, beyond asking; null says that nobody has looked. */
  readonly lookedOn: string | null;
  readonly consent: string | null;
  readonly compliance: 'compliant' | 'nonconforming' | 'not-applicable' | null;
  readonly reported: boolean;
}

type Opened = Extract<ConsentCheckEvent, { type: 'ConsentCheckOpened' }>['data'];
type Patch = Partial<CheckSummary>;

/** The state a check is counted under; `openState` says the same of the whole check. */
export function summaryState(summary: CheckSummary): OpenState {
  if (summary.phase === 'closed') return 'closed';
  if (summary.transferTo !== null) return 'transferOffered';
  return summary.investigating ? 'underInvestigation' : summary.phase;
}

const REGIONS_OWN = DEADLINE_KINDS.filter((kind) => meetsDeadline(kind) === 'region');

/** The responsible region's earliest open deadline; none while its clocks stand still. */
export function earliestDeadline(summary: CheckSummary): string | null {
  if (summary.phase === 'closed' || summary.investigating) return null;
  let first: string | null = null;
  for (const kind of REGIONS_OWN) {
    const dueOn = summary.deadlines[kind];
    if (dueOn !== undefined && (first === null || dueOn < first)) first = dueOn;
  }
  return first;
}

/** The summary after one more event; the first event of a check must be its opening. */
export function evolveSummary(summary: CheckSummary | undefined, event: ConsentCheckEvent): CheckSummary {
  if (event.type === 'ConsentCheckOpened') return opened(event.data);
  if (!summary) throw new Error(`${event.type} comes before the check was opened`);
  return {
    ...summary,
    ...patchOf(event),
    lookedOn: isLook(event) ? event.data.occurredOn : summary.lookedOn,
    deadlines: deadlineChanges(event).reduce(moved, summary.deadlines),
  };
}

function opened(data: Opened): CheckSummary {
  return {
    programme: data.programme,
    round: data.round ?? '',
    origin: data.origin,
    region: data.region,
    unitSize: data.unitSize,
    phase: 'awaitingAnswer',
    investigating: false,
    transferTo: null,
    openedOn: data.occurredOn,
    deadlines: {},
    lookedOn: null,
    consent: null,
    compliance: null,
    reported: false,
  };
}

/** What an event changes besides the deadlines, one line an event. */
// eslint-disable-next-line complexity -- one case an event type, none of them branching
function patchOf(event: Exclude<ConsentCheckEvent, { type: 'ConsentCheckOpened' }>): Patch {
  switch (event.type) {
    case 'CheckAnswered':
      return { phase: 'awaitingAssessment', consent: event.data.consent };
    case 'CheckAssessed':
      return assessed(event.data.complianceAtAnalysis);
    case 'InvestigationStarted':
      return { investigating: true };
    case 'InvestigationEnded':
      return { investigating: false };
    case 'TransferOffered':
      return { transferTo: event.data.to };
    case 'TransferAccepted':
      return { region: event.data.region, transferTo: null };
    case 'TransferRefused':
      return { transferTo: null };
    case 'RetrospectiveConsentRefused':
    case 'RetrospectiveConsentImpossible':
      return { phase: 'awaitingDataHandling' };
    case 'ClosingProposed':
      return { phase: 'awaitingVerification' };
    case 'ClosingRejected':
      return { phase: 'awaitingRetrospectiveConsent' };
    case 'CheckClosed':
      return { phase: 'closed', investigating: false, transferTo: null };
    case 'CheckReopened':
      return { phase: 'awaitingAnswer', openedOn: event.data.occurredOn, consent: null };
    case 'CheckReportedToCommittee':
      return { reported: true };
    case 'AnswerRequested':
    case 'RetrospectiveConsentPledged':
    case 'RetrospectiveConsentObtained':
    case 'PatientContacted':
    case 'ClosingVerified':
    case 'DataHandlingDecided':
      return {};
    default:
      return never(event, {});
  }
}

/** A compliant or exempt check is closed by the event that follows in the same append. */
const assessed = (compliance: NonNullable<CheckSummary['compliance']>): Patch =>
  compliance === 'nonconforming' ? { phase: 'awaitingRetrospectiveConsent', compliance } : { compliance };

function moved(open: Deadlines, change: DeadlineChange): Deadlines {
  if (change.change === 'suspended') return open;
  if (change.change === 'closed') return change.kind === 'all' ? {} : without(open, change.kind);
  return { ...open, [change.kind]: change.dueOn };
}

function without(open: Deadlines, closed: string): Deadlines {
  return Object.fromEntries(Object.entries(open).filter(([kind]) => kind !== closed));
}
