import { z } from 'zod';
import { code, event, eventCategory, localDate, type EventsOf } from '#platform/kernel';

/** A rung of the ladder: when a mail goes out and to whom. */
export const ladderStep = z.object({
  /** `request`, `reminder`, `dunning-1`, `dunning-2`, `escalation`, `committee`. */
  step: code(40),
  from: z.enum(['opened', 'due']),
  /** Negative for before. */
  businessDays: z.int().min(-260).max(260),
  to: z.enum(['consent-contact', 'regional-director', 'committee-secretariat', 'auditor']),
});
export type LadderStep = z.infer<typeof ladderStep>;

/** Streams `ladder-<programme>`: by which rungs a kind of obligation is followed up. */
export const ladderEvents = eventCategory('ladder', {
  /** `kind` is an obligation's kind, or `region` / `centre` for every kind of that owner without a ladder of its own. */
  LadderSet: event({ programme: code(), kind: code(40), steps: z.array(ladderStep).max(20) }),
});
export type LadderEvent = EventsOf<typeof ladderEvents>;

/** One line of a digest. */
export const mailItem = z.object({
  subject: code(),
  label: code(),
  kind: code(40),
  /** The event that opened the obligation. */
  obligation: z.uuid(),
  step: code(40),
  dueOn: localDate,
  /** Earlier rungs that this one overtakes because nothing ran when they were due. */
  overtaken: z.array(code(40)),
});
export type MailItem = z.infer<typeof mailItem>;

/** Streams `reminderMail-<id>`: one recipient's digest of one day. The address stays in the recipient's own event. */
export const reminderMailEvents = eventCategory('reminderMail', {
  ReminderMailPrepared: event({
    programme: code(),
    contact: code(),
    duty: code(40),
    region: code(20).optional(),
    language: z.enum(['da', 'en']),
    messageId: z.string().max(200),
    items: z.array(mailItem).min(1).max(1000),
  }),
  ReminderMailSent: event({ messageId: z.string().max(200), attempt: z.int().positive(), transport: z.enum(['smtp', 'file']) }),
  ReminderMailDeferred: event({ attempt: z.int().positive(), code: code(60), retryAt: z.iso.datetime() }),
  ReminderMailFailed: event({ attempts: z.int().positive(), code: code(60), permanent: z.boolean() }),
});
export type ReminderMailEvent = EventsOf<typeof reminderMailEvents>;
