import { isAppointedOn, type Contact } from '#modules/organisations';
import type { Logger } from '#platform/database';
import { decide, type EventLog } from '#platform/event-store';
import { fold, isErased, streamOf, type Clock, type Issued } from '#platform/kernel';
import {
  MailRefused,
  defaultMailRetry,
  nextAttempt,
  renderMail,
  type Mail,
  type MailRefusalCode,
  type MailRetryPolicy,
  type Mailer,
} from '#platform/mail';
import type { Sealer } from '#platform/sealing';
import { subjectLine } from '../digest-groups.js';
import type { MailLinkSigner } from '../mail-links/mail-link.signer.js';
import type { KindWords } from '../obligation-source.js';
import type { MailItem, PreparedMail, ReminderMailEvent } from '../reminder-events.js';
import { isUnderWay, reminderMails } from '../reminder-mail.js';
import { digestContent } from './digest.mail.js';
import { RecordMailOutcome, recordMailOutcome, type Outcome } from './mail-progress.js';
import { mailLink } from './reminder-links.js';
import type { ProgrammeNow } from './truth.reader.js';

/** The house's own troubles: the mail can wait for days until they are mended, and the next one would fare no better. */
const houseTroubles: readonly MailRefusalCode[] = [
  'mail.unreachable',
  'mail.timeout',
  'mail.insecure',
  'mail.login',
];
const patientRetry: MailRetryPolicy = { ...defaultMailRetry, attempts: 40 };

export interface CourierParts {
  readonly log: EventLog;
  readonly mailer: Mailer;
  readonly sealer: Sealer;
  readonly clock: Clock;
  readonly publicUrl?: string | undefined;
  readonly links: MailLinkSigner;
  readonly kinds: Readonly<Record<string, KindWords>>;
  readonly logger: Logger;
  /** Issues the commands of this run. */
  readonly issue: (...parts: readonly string[]) => Issued;
}

/** A digest on its way out. */
export interface Errand {
  readonly id: string;
  readonly preparedAt: string;
  readonly programme: ProgrammeNow;
  /** Looks at the events once more: which lines still hold. */
  readonly holding: (items: readonly MailItem[]) => Promise<readonly MailItem[]>;
}

export type Delivered = 'sent' | 'deferred' | 'failed' | 'withdrawn' | 'elsewhere';

/** Sends digests and records what became of them. */
export class Courier {
  constructor(private readonly parts: CourierParts) {}

  /** @returns what became of it, and the trouble of the house that the next one would meet too. */
  async deliver(
    errand: Errand,
  ): Promise<{ readonly became: Delivered; readonly trouble?: string | undefined }> {
    const { log, issue } = this.parts;
    const events = await log.read<ReminderMailEvent>(streamOf(reminderMails.category, errand.id));
    const state = fold(reminderMails, events);
    if (!isUnderWay(state)) return { became: 'elsewhere' };
    const attempt = state.attempts + 1;
    const { outcome, trouble } = await this.#attempt(state.mail, attempt, errand);
    const command = new RecordMailOutcome(errand.id, outcome, issue(errand.id, String(attempt)));
    await decide(log, reminderMails, command, (now) => recordMailOutcome(command, now));
    return { became: became[outcome.type], trouble };
  }

  async #attempt(
    mail: PreparedMail,
    attempt: number,
    errand: Errand,
  ): Promise<{ outcome: Outcome; trouble?: string }> {
    const { clock, mailer } = this.parts;
    const contact = errand.programme.programme?.contacts[mail.contact];
    if (!contact || !isAppointedOn(contact, clock.today())) return { outcome: withdrawn('contact-retired') };
    const items = await errand.holding(mail.items);
    if (items.length === 0) return { outcome: withdrawn('nothing-left') };
    const to = await this.#addressOf(contact);
    if (!to) return { outcome: failed(attempt - 1, 'recipient-erased') };
    try {
      await mailer.send(await this.#write(mail, items, { ...errand, to }));
    } catch (error) {
      if (!(error instanceof MailRefused)) throw error;
      return this.#refused(error, attempt);
    }
    const omitted = mail.items
      .filter((item) => !items.includes(item))
      .map(({ obligation, step }) => ({ obligation, step }));
    const { messageId } = mail;
    return {
      outcome: { type: 'ReminderMailSent', data: { messageId, attempt, transport: mailer.kind, omitted } },
    };
  }

  #refused({ code, permanent }: MailRefused, attempt: number): { outcome: Outcome; trouble?: string } {
    const ours = houseTroubles.includes(code);
    const next = nextAttempt(attempt, permanent, ours ? patientRetry : defaultMailRetry);
    const trouble = ours ? { trouble: code } : {};
    if (next === 'give-up') return { outcome: failed(attempt, code, permanent), ...trouble };
    const retryAt = new Date(Date.parse(this.parts.clock.now()) + next.afterMs).toISOString();
    return { outcome: { type: 'ReminderMailDeferred', data: { attempt, code, retryAt } }, ...trouble };
  }

  async #addressOf({ name, email }: Contact): Promise<Mail['to'] | undefined> {
    const { sealer } = this.parts;
    const [called, address] = await Promise.all([sealer.reveal(name), sealer.reveal(email)]);
    if (isErased(address)) return undefined;
    return isErased(called) ? { address } : { address, name: called };
  }

  async #write(
    mail: PreparedMail,
    items: readonly MailItem[],
    { id, preparedAt, programme, to }: Errand & Pick<Mail, 'to'>,
  ): Promise<Mail> {
    const { publicUrl, kinds, links } = this.parts;
    const { language, occurredOn: day, messageId, part, parts } = mail;
    const regionName = (code: string) => programme.programme?.regions[code]?.names[language] ?? code;
    const linkOf = (item: MailItem) =>
      mailLink(publicUrl, item.type, () => links.sign({ mail: id, line: mail.items.indexOf(item), day }));
    const bodies = await renderMail(digestContent(items, { language, day, kinds, regionName, linkOf }));
    const subject = subjectLine(items, { language, day, part, parts });
    // Dated when it was composed, so that a repeat is the same mail and not a later one.
    return {
      messageId,
      date: preparedAt,
      to,
      subject,
      ...bodies,
      language,
      headers: { 'X-Tilsyn-Mail': id },
    };
  }
}

const became = {
  ReminderMailSent: 'sent',
  ReminderMailDeferred: 'deferred',
  ReminderMailFailed: 'failed',
  ReminderMailWithdrawn: 'withdrawn',
} as const satisfies Record<Outcome['type'], Delivered>;

const withdrawn = (because: 'nothing-left' | 'contact-retired'): Outcome => ({
  type: 'ReminderMailWithdrawn',
  data: { because },
});

const failed = (attempts: number, code: string, permanent = true): Outcome => ({
  type: 'ReminderMailFailed',
  data: { attempts, code, permanent },
});
