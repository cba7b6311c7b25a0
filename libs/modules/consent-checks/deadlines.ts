import type { ConsentCheckEvent } from './consent-check-events.js';
import type { DeadlineKind } from './consent-check-words.js';

type Type = ConsentCheckEvent['type'];
type DataOf<T extends Type> = Extract<ConsentCheckEvent, { type: T }>['data'];

/** Who must act: the code of a region, or the centre. */
export type Party = { readonly region: string } | 'centre';

/** What one event does to the deadlines of its check. */
export type DeadlineChange =
  | { readonly change: 'opened'; readonly kind: DeadlineKind; readonly owner: Party; readonly dueOn: string }
  | { readonly change: 'closed'; readonly kind: DeadlineKind | 'all' }
  | { readonly change: 'suspended' }
  | { readonly change: 'resumed'; readonly kind: DeadlineKind; readonly dueOn: string }
  | {
      readonly change: 'reassigned';
      readonly kind: DeadlineKind;
      readonly owner: Party;
      readonly dueOn: string;
    };

/** The open deadlines of a check; `from` is the first day that counts. */
export type Deadlines = Readonly<
  Partial<Record<DeadlineKind, { readonly from: string; readonly dueOn: string }>>
>;

const opens = (kind: DeadlineKind, owner: Party, dueOn: string): DeadlineChange => ({
  change: 'opened',
  kind,
  owner,
  dueOn,
});
const closes = (...kinds: readonly (DeadlineKind | 'all')[]): DeadlineChange[] =>
  kinds.map((kind) => ({ change: 'closed', kind }));

type Changes = { readonly [T in Type]: (data: DataOf<T>) => readonly DeadlineChange[] };

const patientContact = ['patient-contact', 'patient-contact-confirmation'] as const;

const changes: Changes = {
  ConsentCheckOpened: () => [],
  AnswerRequested: ({ region, dueOn }) => [opens('answer', { region }, dueOn)],
  CheckAnswered: ({ assessmentDueOn }) => [
    ...closes('answer', 'assessment'),
    opens('assessment', 'centre', assessmentDueOn),
  ],
  CheckAssessed: ({ region, patientContactDueOn, patientContactConfirmationDueOn }) => [
    ...closes('assessment'),
    ...(patientContactDueOn ? [opens('patient-contact', { region }, patientContactDueOn)] : []),
    ...(patientContactConfirmationDueOn
      ? [opens('patient-contact-confirmation', { region }, patientContactConfirmationDueOn)]
      : []),
  ],
  InvestigationStarted: () => [{ change: 'suspended' }],
  InvestigationEnded: ({ resumed }) => resumed.map(({ kind, dueOn }) => ({ change: 'resumed', kind, dueOn })),
  TransferOffered: ({ to, replyDueOn }) => [opens('transfer-reply', { region: to }, replyDueOn)],
  TransferAccepted: ({ region, restarted }) => [
    ...closes('transfer-reply'),
    ...restarted.map(({ kind, dueOn }) => ({
      change: 'reassigned' as const,
      kind,
      owner: { region },
      dueOn,
    })),
  ],
  TransferRefused: () => closes('transfer-reply'),
  RetrospectiveConsentPledged: ({ region, dueOn }) => [opens('retrospective-consent', { region }, dueOn)],
  RetrospectiveConsentObtained: () => closes('retrospective-consent'),
  RetrospectiveConsentRefused: (data) => barring(data),
  RetrospectiveConsentImpossible: (data) => barring(data),
  PatientContacted: () => closes(...patientContact),
  ClosingProposed: ({ verificationDueOn }) => [
    ...closes('retrospective-consent'),
    opens('verification', 'centre', verificationDueOn),
  ],
  ClosingVerified: () => closes('verification'),
  ClosingRejected: ({ region, restarted }) => [
    ...closes('verification'),
    ...restarted.map(({ kind, dueOn }) => opens(kind, { region }, dueOn)),
  ],
  DataHandlingDecided: () => closes('data-handling'),
  CheckClosed: () => closes('all'),
  CheckReopened: ({ region, dueOn }) => [opens('answer', { region }, dueOn)],
  CheckReportedToCommittee: () => [],
};

function barring({ dataHandlingDueOn }: { readonly dataHandlingDueOn: string }): DeadlineChange[] {
  return [
    ...closes('retrospective-consent', ...patientContact),
    opens('data-handling', 'centre', dataHandlingDueOn),
  ];
}

/** The deadlines an event opens, closes or moves, told by the event alone. */
export function deadlineChanges(event: ConsentCheckEvent): readonly DeadlineChange[] {
  const told = changes[event.type] as ((data: unknown) => readonly DeadlineChange[]) | undefined;
  return told?.(event.data) ?? [];
}

/** The open deadlines once the event has happened. */
export function deadlinesAfter(deadlines: Deadlines, event: ConsentCheckEvent): Deadlines {
  const { occurredOn } = event.data;
  return deadlineChanges(event).reduce((open, change) => applied(open, change, occurredOn), deadlines);
}

function applied(open: Deadlines, change: DeadlineChange, on: string): Deadlines {
  switch (change.change) {
    case 'opened':
    case 'reassigned':
    case 'resumed':
      return { ...open, [change.kind]: { from: on, dueOn: change.dueOn } };
    case 'closed':
      return change.kind === 'all' ? {} : without(open, change.kind);
    case 'suspended':
      return open;
  }
}

function without(open: Deadlines, closed: DeadlineKind): Deadlines {
  const { [closed]: _closed, ...rest } = open;
  return rest;
}
