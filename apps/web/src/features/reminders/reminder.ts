import type {
  ExplainReminderShowResponse,
  PreviewRemindersPreviewResponse,
  QueuedRemindersListResponse,
} from '#web/lib/api/types.gen.js';

/** A rung of an obligation's ladder, as lists tell it. */
export type Reminder = QueuedRemindersListResponse['items'][number];
export type ReminderState = Reminder['state'];
export type Recipient = Reminder['recipient'];
export type Duty = Recipient['duty'];
export type Rule = Reminder['rule'];

/** Why a reminder goes, went or does not go. */
export type Explanation = ExplainReminderShowResponse;

/** Whether there is a mail to see: one it went out with, or one it would go out with. */
export const hasMail = ({ mails, state }: Pick<Reminder, 'mails' | 'state'>): boolean =>
  mails.length > 0 || state === 'queued' || state === 'paused' || state === 'held';

/** What would go out if nothing changed. */
export type DryRun = PreviewRemindersPreviewResponse;
export type Digest = DryRun['digests'][number];

export const DUTIES: readonly Duty[] = [
  'consent-contact',
  'regional-director',
  'committee-secretariat',
  'auditor',
];

/** Whether a duty is one of a region's; the others are the centre's and the committee's. */
export const isRegionalDuty = (duty: Duty): boolean =>
  duty === 'consent-contact' || duty === 'regional-director';

/** The kinds of obligations there are words for. */
export const KINDS = [
  'answer',
  'assessment',
  'patient-contact',
  'patient-contact-confirmation',
  'retrospective-consent',
  'transfer-reply',
  'verification',
  'data-handling',
] as const;

type When = 'on' | 'before' | 'after';

/** When a rung goes out, as the words call it: `due.before` and 2. */
export function ruleKey({ from, businessDays }: Pick<Rule, 'from' | 'businessDays'>): {
  readonly key: `${Rule['from']}.${When}`;
  readonly count: number;
} {
  const when: When = businessDays === 0 ? 'on' : businessDays < 0 ? 'before' : 'after';
  return { key: `${from}.${when}`, count: Math.abs(businessDays) };
}
