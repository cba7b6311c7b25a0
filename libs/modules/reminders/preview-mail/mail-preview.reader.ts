import { Injectable } from '@nestjs/common';
import type { Language, ViewedDates } from '#platform/kernel';
import { MailLedger } from '../mail-ledger/mail-ledger.reader.js';
import type { ReminderMailEntry } from '../mail-ledger/reminder-mail.entity.js';
import { PastReminders } from '../queued-reminders/past-reminders.reader.js';
import type { MailItem } from '../reminder-events.js';
import { LetterWriter } from './letter.writer.js';
import type { MailPreview } from './mail-preview.js';
import { PlannedMails } from './planned-mail.reader.js';

/** For whom a mail is shown. */
export interface Shown {
  /** The recipient's unless told. */
  readonly language?: Language | undefined;
  /** The one region whose lines may be seen. */
  readonly onlyRegion?: string | undefined;
  readonly dates: ViewedDates;
}

/** Finds mails to be looked at: written ones and planned ones. */
@Injectable()
export class MailPreviews {
  constructor(
    private readonly planned: PlannedMails,
    private readonly writer: LetterWriter,
    private readonly mails: MailLedger,
    private readonly past: PastReminders,
  ) {}

  /** A mail of the ledger; nothing when there is none, or none that the reader may see. */
  async ofMail(mail: string, { language, onlyRegion, dates }: Shown): Promise<MailPreview | undefined> {
    const entry = await this.mails.one(mail, dates);
    const items = entry ? linesOf(entry, onlyRegion) : [];
    if (!entry || items.length === 0) return undefined;
    const { state, day: on, programme, part, parts } = entry;
    const spoken = language ?? entry.language;
    return this.writer.write({ state, mail, on, programme, items, part, parts, language: spoken });
  }

  /** The mail a reminder went out with, or the one it would go out with; nothing when it never goes, or had not gone by then. */
  async ofReminder(obligation: string, step: string, shown: Shown): Promise<MailPreview | undefined> {
    if (!shown.dates.isNow) return this.#written(obligation, step, shown);
    const row = await this.planned.row(obligation, step);
    const last = row?.deliveries.at(-1);
    if (last) return this.ofMail(last.mail, shown);
    if (!row || (row.state !== 'queued' && row.state !== 'held')) return undefined;
    const letter = await this.planned.of(row, shown.onlyRegion);
    return this.writer.write({ ...letter, language: shown.language ?? letter.language });
  }

  /** The mail that a reminder had gone out with by then. What would have gone out then is not reckoned. */
  async #written(obligation: string, step: string, shown: Shown): Promise<MailPreview | undefined> {
    const item = await this.past.ofObligation(obligation, shown.dates);
    const row = item?.reminders.find((each) => each.obligation === obligation && each.step === step);
    const last = row?.deliveries.at(-1);
    return last && this.ofMail(last.mail, shown);
  }
}

function linesOf({ items, omitted }: ReminderMailEntry, onlyRegion: string | undefined): MailItem[] {
  return items.filter(
    ({ obligation, step, region }) =>
      (onlyRegion === undefined || region === onlyRegion) &&
      !omitted.some((line) => line.obligation === obligation && line.step === step),
  );
}
