import { Injectable } from '@nestjs/common';
import { EventLog } from '#platform/event-store';
import { renderMail } from '#platform/mail';
import { subjectLine } from '../digest-groups.js';
import { samplesOf } from '../named-samples.js';
import { ReminderParts } from '../reminder.parts.js';
import type { MailItem } from '../reminder-events.js';
import { digestContent } from '../sweep-reminders/digest.mail.js';
import { pageLink } from '../sweep-reminders/reminder-links.js';
import { programmeNow } from '../sweep-reminders/truth.reader.js';
import type { MailPreview } from './mail-preview.js';

/** A mail before it is put into words. */
export interface Letter extends Pick<MailPreview, 'state' | 'mail' | 'on'> {
  readonly programme: string;
  readonly items: readonly MailItem[];
  readonly part: number;
  readonly parts: number;
  readonly language: string;
}

/** Puts a mail into the words of those that are sent. */
@Injectable()
export class LetterWriter {
  constructor(
    private readonly parts: ReminderParts,
    private readonly log: EventLog,
  ) {}

  async write(letter: Letter): Promise<MailPreview> {
    const { state, mail, on, items, part, parts } = letter;
    const language = letter.language === 'en' ? 'en' : 'da';
    const { programme } = await programmeNow(this.log, letter.programme);
    const { kinds, publicUrl } = this.parts;
    const words = {
      ...({ language, day: on, kinds } as const),
      regionName: (code: string) => programme?.regions[code]?.names[language] ?? code,
      // Whoever looks is signed in: a token of somebody else's mail is not for them.
      linkOf: ({ type, subject }: MailItem) => pageLink(publicUrl, type, subject),
    };
    const bodies = await renderMail(digestContent(items, words));
    const samples = [...samplesOf(items)];
    const subject = subjectLine(items, { language, day: on, part, parts });
    return { ...{ state, mail, on, language, lines: items.length, samples, subject }, ...bodies };
  }
}
