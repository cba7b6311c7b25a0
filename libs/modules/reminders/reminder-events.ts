import { z } from 'zod';
import { code, event, eventCategory, localDate, type EventsOf } from '#platform/kernel';

/** Who is written to; the duties of the organisations room. */
export const RECIPIENTS = [
  'consent-contact',
  'regional-director',
  'committee-secretariat',
  'auditor',
] as const;
export type RecipientDuty = (typeof RECIPIENTS)[number];

const businessDays = z.int().min(-260).max(260);

/** A rung of the ladder: when a mail goes out and to whom. */
export const ladderStep = z.object({
  /** `request`, `reminder`, `dunning-1`, `dunning-2`, `escalation`, `committee`. */
  step: code(40),
  from: z.enum(['opened', 'due']),
  /** Negative for before. */
  businessDays,
  to: z.enum(RECIPIENTS),
});
export type LadderStep = z.infer<typeof ladderStep>;

/** Streams `ladder-<programme>`: by which rungs a kind of obligation is followed up. */
export const ladderEvents = eventCategory('ladder', {
  /** `kind` is an obligation's kind, or `region` / `centre` for every kind of that owner without a ladder of its own. */
  LadderSet: event({ programme: code(), kind: code(40), steps: z.array(ladderStep).max(20) }),
});
export type LadderEvent = EventsOf<typeof ladderEvents>;

/** Where a rung comes from: 0 is the ladder that comes with Tilsyn, n the n-th event of the programme's ladders. */
export const rungRule = z.object({
  from: z.enum(['opened', 'due']),
  businessDays,
  to: z.enum(RECIPIENTS),
  ladder: code(40),
  version: z.int().nonnegative(),
});
export type RungRule = z.infer<typeof rungRule>;

/** Words of another room, passed on as they are. */
const foreign = z.string().min(1).max(120);

/** One line of a digest, with all that is needed to write the same mail again. */
export const mailItem = z.object({
  /** Derived from the event that gave the duty to its owner, and the kind. */
  obligation: z.uuid(),
  type: code(40),
  subject: foreign,
  label: foreign,
  kind: code(40),
  /** The region that owns the obligation; none when it is the centre's. */
  region: code(20).optional(),
  step: code(40),
  rule: rungRule,
  sendOn: localDate,
  dueOn: localDate,
  /** Business days past the deadline on the day of the mail, suspended ones left out; negative while there is time. */
  businessDaysLate: z.int(),
  /** Earlier rungs that this one overtakes because nothing ran when they were due. */
  overtaken: z.array(code(40)),
});
export type MailItem = z.infer<typeof mailItem>;

/** Names one line of a digest. */
const line = z.object({ obligation: z.uuid(), step: code(40) });

/** Streams `reminderMail-<id>`: one recipient's digest of one day. The address stays in the recipient's own event. */
export const reminderMailEvents = eventCategory('reminderMail', {
  ReminderMailPrepared: event({
    programme: code(),
    contact: code(),
    duty: z.enum(RECIPIENTS),
    /** The region the contact answers for; none for contacts of the centre and the committee. */
    region: code(20).optional(),
    language: z.enum(['da', 'en']),
    messageId: z.string().max(200),
    /** Which part of the day's digest, and of how many: a mail holds 500 lines at most. */
    part: z.int().positive(),
    parts: z.int().positive(),
    items: z.array(mailItem).min(1).max(500),
  }),
  ReminderMailSent: event({
    messageId: z.string().max(200),
    attempt: z.int().positive(),
    transport: z.enum(['smtp', 'file']),
    /** Lines left out because the matter was settled, suspended or moved before the mail went. */
    omitted: z.array(line),
  }),
  ReminderMailDeferred: event({ attempt: z.int().positive(), code: code(60), retryAt: z.iso.datetime() }),
  ReminderMailFailed: event({ attempts: z.int().nonnegative(), code: code(60), permanent: z.boolean() }),
  /** It never went: nothing in it was left to say, or the contact retired first. */
  ReminderMailWithdrawn: event({ because: z.enum(['nothing-left', 'contact-retired']) }),
  /** Somebody saw it come back. */
  ReminderMailBounced: event({
    status: z
      .string()
      .regex(/^[245]\.\d{1,3}\.\d{1,3}$/)
      .optional(),
  }),
});
export type ReminderMailEvent = EventsOf<typeof reminderMailEvents>;
export type PreparedMail = Extract<ReminderMailEvent, { type: 'ReminderMailPrepared' }>['data'];
