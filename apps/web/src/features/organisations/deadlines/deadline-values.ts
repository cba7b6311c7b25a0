import type { SetDeadlinesSetData } from '#web/lib/api/types.gen.js';

export type DeadlinesInput = SetDeadlinesSetData['body'];

/** Business days for each duty. */
export type Deadlines = DeadlinesInput['deadlines'];
export type DeadlineKind = keyof Deadlines;

/** The deadlines in the order in which a case meets them. */
export const DEADLINES: readonly DeadlineKind[] = [
  'answer',
  'assessment',
  'patientContact',
  'patientContactConfirmation',
  'retrospectiveConsent',
  'transferReply',
  'verification',
  'dataHandling',
];

export type DeadlineValues = Readonly<Record<DeadlineKind, string>> & { readonly occurredOn: string };

export function deadlineValues(deadlines: Deadlines, today: string): DeadlineValues {
  const days = DEADLINES.map((kind) => [kind, String(deadlines[kind])]);
  return { ...(Object.fromEntries(days) as Record<DeadlineKind, string>), occurredOn: today };
}

/** Deadlines as the server takes them. */
export function deadlinesInput({ occurredOn, ...days }: DeadlineValues): DeadlinesInput {
  const counted = DEADLINES.map((kind) => [kind, Number(days[kind])]);
  return { occurredOn, deadlines: Object.fromEntries(counted) as Deadlines };
}

/** Whether a text is a number of business days a deadline may have. */
export const isDays = (text: string): boolean =>
  /^\d{1,3}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= 260;

/** Whether the patient would have to be confirmed as contacted before the contact is due. */
export const isConfirmedTooEarly = ({
  patientContact,
  patientContactConfirmation,
}: Pick<DeadlineValues, 'patientContact' | 'patientContactConfirmation'>): boolean =>
  Number(patientContactConfirmation) < Number(patientContact);
