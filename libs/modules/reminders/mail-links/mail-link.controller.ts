import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { addDays, startOfLocalDay } from '#platform/calendar';
import { EventLog } from '#platform/event-store';
import { Answers, Public } from '#platform/http';
import { Clock, fold, streamOf } from '#platform/kernel';
import type { ReminderMailEvent } from '../reminder-events.js';
import { reminderMails } from '../reminder-mail.js';
import { ReminderParts } from '../reminder.parts.js';
import { refuseReminder } from '../reminders.problems.js';
import { programmeNow } from '../sweep-reminders/truth.reader.js';
import type { MailLink } from './mail-link.signer.js';
import { mailLinkAnswer, mailLinkOf, type MailLinkAnswer } from './mail-link-answer.js';

/** Any text: what is no token of ours is told so, and not what a token looks like. */
const token = z.string().max(200);

/** Where the links in mails lead. Scanners open every one of them, so it shows and does nothing else. */
@ApiTags('reminders')
@Controller('api/mail-links')
@Public()
export class MailLinkController {
  constructor(
    private readonly parts: ReminderParts,
    private readonly log: EventLog,
    private readonly clock: Clock,
  ) {}

  @Get(':token')
  @Answers(mailLinkAnswer)
  @ApiOperation({ summary: 'What the link of a mail stands for, and why the mail was sent' })
  async show(@Param('token', { schema: token }) given: string): Promise<MailLinkAnswer> {
    const link = this.parts.links.open(given);
    if (!link) throw refuseReminder('mail-link.unknown');
    const { expiresOn } = link;
    if (this.clock.today() > expiresOn) throw refuseReminder('mail-link.expired', { expiredOn: expiresOn });
    const { item, sentOn, programme: code } = await this.#lineOf(link);
    const { programme } = await programmeNow(this.log, code);
    return mailLinkOf(item, {
      sentOn,
      expiresAt: startOfLocalDay(addDays(expiresOn, 1)),
      kinds: this.parts.kinds,
      regionNames: programme?.regions[item.region ?? '']?.names,
    });
  }

  async #lineOf({ mail, line }: MailLink) {
    const history = await this.log.read<ReminderMailEvent>(streamOf(reminderMails.category, mail));
    const state = fold(reminderMails, history);
    const item = state.status === 'none' ? undefined : state.mail.items[line];
    if (state.status === 'none' || !item) throw refuseReminder('mail-link.unknown');
    const sent = history.find(({ type }) => type === 'ReminderMailSent');
    const { programme, occurredOn } = state.mail;
    return { item, programme, sentOn: sent?.data.occurredOn ?? occurredOn };
  }
}
