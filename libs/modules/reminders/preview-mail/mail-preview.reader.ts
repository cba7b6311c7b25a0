import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Language } from '#platform/kernel';
import type { Repository } from 'typeorm';
import { ReminderMailEntry } from '../mail-ledger/reminder-mail.entity.js';
import { reminderRow } from '../queued-reminders/due-reminders.query.js';
import { ReminderParts } from '../reminder.parts.js';
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
}

/** Finds mails to be looked at: written ones and planned ones. */
@Injectable()
export class MailPreviews {
  constructor(
    private readonly parts: ReminderParts,
    private readonly planned: PlannedMails,
    private readonly writer: LetterWriter,
    @InjectRepository(ReminderMailEntry) private readonly mails: Repository<ReminderMailEntry>,
  ) {}

  /** A mail of the ledger; nothing when there is none, or none that the reader may see. */
  async ofMail(mail: string, { language, onlyRegion }: Shown): Promise<MailPreview | undefined> {
    const entry = await this.mails.findOneBy({ mail });
    const items = entry ? linesOf(entry, onlyRegion) : [];
    if (!entry || items.length === 0) return undefined;
    const { state, day: on, programme, part, parts } = entry;
    const spoken = language ?? entry.language;
    return this.writer.write({ state, mail, on, programme, items, part, parts, language: spoken });
  }

  /** The mail a reminder went out with, or the one it would go out with; nothing when it never goes. */
  async ofReminder(obligation: string, step: string, shown: Shown): Promise<MailPreview | undefined> {
    const row = await reminderRow(this.parts.pool, obligation, step);
    const last = row?.deliveries.at(-1);
    if (last) return this.ofMail(last.mail, shown);
    if (!row || (row.state !== 'queued' && row.state !== 'held')) return undefined;
    const letter = await this.planned.of(row, shown.onlyRegion);
    return this.writer.write({ ...letter, language: shown.language ?? letter.language });
  }
}

function linesOf({ items, omitted }: ReminderMailEntry, onlyRegion: string | undefined): MailItem[] {
  return items.filter(
    ({ obligation, step, region }) =>
      (onlyRegion === undefined || region === onlyRegion) &&
      !omitted.some((line) => line.obligation === obligation && line.step === step),
  );
}
