import type { Deadline, Entry } from './check-item.js';

type DeadlineKind = Deadline['kind'];

export interface DeadlineSet {
  readonly kind: DeadlineKind;
  readonly dueOn: string;
}

/** Which field of which event says when something is due. */
const told: Readonly<Record<string, readonly (readonly [field: string, kind: DeadlineKind])[]>> = {
  AnswerRequested: [['dueOn', 'answer']],
  CheckAnswered: [['assessmentDueOn', 'assessment']],
  CheckAssessed: [
    ['patientContactDueOn', 'patient-contact'],
    ['patientContactConfirmationDueOn', 'patient-contact-confirmation'],
  ],
  TransferOffered: [['replyDueOn', 'transfer-reply']],
  RetrospectiveConsentPledged: [['dueOn', 'retrospective-consent']],
  RetrospectiveConsentRefused: [['dataHandlingDueOn', 'data-handling']],
  RetrospectiveConsentImpossible: [['dataHandlingDueOn', 'data-handling']],
  ClosingProposed: [['verificationDueOn', 'verification']],
  CheckReopened: [['dueOn', 'answer']],
};

/** The deadlines an event sets or moves, as the event itself tells them. */
export function deadlinesSetBy({ type, data }: Pick<Entry, 'type' | 'data'>): DeadlineSet[] {
  const own = (told[type] ?? []).flatMap(([field, kind]) => {
    const dueOn = data[field];
    return typeof dueOn === 'string' ? [{ kind, dueOn }] : [];
  });
  const moved = [data['restarted'], data['resumed']].find(Array.isArray) as DeadlineSet[] | undefined;
  return [...own, ...(moved ?? [])];
}
