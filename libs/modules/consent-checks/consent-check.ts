import type { z } from 'zod';
import type { Decider } from '#platform/kernel';
import { deadlinesAfter, type Deadlines } from './deadlines.js';
import type { ConsentCheckEvent } from './consent-check-events.js';
import type { COMPLIANCE, deviation } from './consent-check-words.js';

type Type = ConsentCheckEvent['type'];
type DataOf<T extends Type> = Extract<ConsentCheckEvent, { type: T }>['data'];

/** What the region said last, and the account that wrote it. */
export type Answer = Omit<DataOf<'CheckAnswered'>, 'region' | 'occurredOn' | 'assessmentDueOn' | 'note'>;

export type Compliance = (typeof COMPLIANCE)[number];
export type Deviation = z.infer<typeof deviation>;

/** A nonconformity and what has been done about it since. */
export interface Finding {
  readonly deviations: readonly Deviation[];
  readonly assessedBy: string;
  readonly retrospectiveConsent: 'none' | 'pledged' | 'obtained' | 'refused' | 'impossible';
  readonly evidence: DataOf<'RetrospectiveConsentObtained'>['evidence'];
}

/** How far the question has come. */
export type Progress =
  | { readonly phase: 'opened' }
  | { readonly phase: 'requested' }
  | { readonly phase: 'answered'; readonly answer: Answer }
  | { readonly phase: 'nonconforming'; readonly finding: Finding }
  | { readonly phase: 'proposed'; readonly finding: Finding; readonly proposedBy: string }
  /** Consent afterwards was refused or is impossible: the normal closing is barred (handbook, C.4). */
  | { readonly phase: 'barred'; readonly finding: Finding }
  | { readonly phase: 'closed'; readonly because: DataOf<'CheckClosed'>['because'] };
export type Phase = Progress['phase'];

export interface OpenedCheck {
  readonly status: 'opened';
  readonly programme: string;
  readonly round: string | undefined;
  readonly sample: string;
  /** The responsible region; it changes by an accepted transfer only. */
  readonly region: string;
  readonly analysedOn: string | undefined;
  readonly answerBusinessDays: number;
  readonly progress: Progress;
  /** The first clock: settled at the assessment, untouched by remediation. */
  readonly complianceAtAnalysis: Compliance | undefined;
  /** The first day from which the clocks stand still. */
  readonly investigatedSince: string | undefined;
  /** The region to which the check is offered. */
  readonly offeredTo: string | undefined;
  readonly patientContact: Pick<DataOf<'PatientContacted'>, 'by' | 'occurredOn'> | undefined;
  readonly deadlines: Deadlines;
  /** Meetings of the committee that have heard of the check. */
  readonly reportedTo: readonly string[];
  /** Effect dates of a check never run backwards. */
  readonly latestOccurredOn: string;
}

/** One sample's way from the question to the closing; `unopened` is a stream that does not exist. */
export type ConsentCheck = { readonly status: 'unopened' } | OpenedCheck;

type Later = Exclude<Type, 'ConsentCheckOpened'>;
type Folds = { readonly [T in Later]: (check: OpenedCheck, data: DataOf<T>) => Partial<OpenedCheck> };

const folds: Folds = {
  AnswerRequested: () => ({ progress: { phase: 'requested' } }),
  CheckAnswered: (_check, { region, occurredOn, assessmentDueOn, note, ...answer }) => ({
    progress: { phase: 'answered', answer },
  }),
  CheckAssessed: (check, { complianceAtAnalysis, deviations, assessedBy }) => ({
    complianceAtAnalysis,
    // Any other verdict is followed by `CheckClosed` in the same append.
    progress:
      complianceAtAnalysis === 'nonconforming'
        ? {
            phase: 'nonconforming',
            finding: { deviations, assessedBy, retrospectiveConsent: 'none', evidence: [] },
          }
        : check.progress,
  }),
  InvestigationStarted: (_check, { occurredOn }) => ({ investigatedSince: occurredOn }),
  InvestigationEnded: () => ({ investigatedSince: undefined }),
  TransferOffered: (_check, { to }) => ({ offeredTo: to }),
  TransferAccepted: (_check, { region }) => ({ region, offeredTo: undefined }),
  TransferRefused: () => ({ offeredTo: undefined }),
  RetrospectiveConsentPledged: (check) => remedied(check, { retrospectiveConsent: 'pledged' }),
  RetrospectiveConsentObtained: (check, { evidence }) =>
    remedied(check, { retrospectiveConsent: 'obtained', evidence }),
  RetrospectiveConsentRefused: (check) => barred(check, 'refused'),
  RetrospectiveConsentImpossible: (check) => barred(check, 'impossible'),
  PatientContacted: (_check, { by, occurredOn }) => ({ patientContact: { by, occurredOn } }),
  ClosingProposed: ({ progress }, { proposedBy }) =>
    'finding' in progress ? { progress: { phase: 'proposed', finding: progress.finding, proposedBy } } : {},
  ClosingVerified: () => ({}),
  ClosingRejected: (check) => remedied(check, {}),
  DataHandlingDecided: () => ({}),
  CheckClosed: (_check, { because }) => ({
    progress: { phase: 'closed', because },
    offeredTo: undefined,
    investigatedSince: undefined,
  }),
  CheckReopened: () => ({ progress: { phase: 'requested' }, patientContact: undefined }),
  CheckReportedToCommittee: ({ reportedTo }, { meeting }) => ({ reportedTo: [...reportedTo, meeting] }),
};

function remedied({ progress }: OpenedCheck, change: Partial<Finding>): Partial<OpenedCheck> {
  if (!('finding' in progress)) return {};
  return { progress: { phase: 'nonconforming', finding: { ...progress.finding, ...change } } };
}

function barred(
  { progress }: OpenedCheck,
  retrospectiveConsent: 'refused' | 'impossible',
): Partial<OpenedCheck> {
  if (!('finding' in progress)) return {};
  return { progress: { phase: 'barred', finding: { ...progress.finding, retrospectiveConsent } } };
}

function opened(data: DataOf<'ConsentCheckOpened'>): OpenedCheck {
  const { programme, round, sample, region, analysedOn, answerBusinessDays, occurredOn } = data;
  return {
    status: 'opened',
    ...{ programme, round, sample, region, analysedOn, answerBusinessDays },
    progress: { phase: 'opened' },
    complianceAtAnalysis: undefined,
    investigatedSince: undefined,
    offeredTo: undefined,
    patientContact: undefined,
    deadlines: {},
    reportedTo: [],
    latestOccurredOn: occurredOn,
  };
}

function evolve(check: ConsentCheck, event: ConsentCheckEvent): ConsentCheck {
  if (event.type === 'ConsentCheckOpened') return opened(event.data);
  if (check.status === 'unopened') return check;
  // The table is exhaustive at compile time; a type of a newer release only moves the date.
  const change = folds[event.type] as
    ((check: OpenedCheck, data: unknown) => Partial<OpenedCheck>) | undefined;
  const { occurredOn } = event.data;
  return {
    ...check,
    ...change?.(check, event.data),
    deadlines: deadlinesAfter(check.deadlines, event),
    latestOccurredOn: occurredOn > check.latestOccurredOn ? occurredOn : check.latestOccurredOn,
  };
}

/** Streams `consentCheck-<id>`. */
export const consentChecks: Decider<ConsentCheck, ConsentCheckEvent> = {
  category: 'consentCheck',
  initialState: { status: 'unopened' },
  evolve,
};
