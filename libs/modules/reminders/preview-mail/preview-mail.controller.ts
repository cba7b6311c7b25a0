import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { z } from 'zod';
import { RecordsAccess } from '#platform/access-log';
import { Answers, Caller, Permitted, readQuery, Reads } from '#platform/http';
import { Clock, code, confinedTo, streamId, viewedDates, viewedOn, type Actor } from '#platform/kernel';
import { ReminderMailEntry } from '../mail-ledger/reminder-mail.entity.js';
import { QUEUED_REMINDERS } from '../queued-reminders/queued-reminders.projection.js';
import { ownRegionOnly } from '../queued-reminders/reminder-list.query.js';
import { Reminder } from '../queued-reminders/reminder.entity.js';
import { REMINDER_PAUSES } from '../reminder-pauses/reminder-pauses.projection.js';
import { refuseReminder } from '../reminders.problems.js';
import { remindersPolicy } from '../reminders-policy.js';
import { mailPreview, type MailPreview } from './mail-preview.js';
import { MailPreviews } from './mail-preview.reader.js';

const query = readQuery({
  language: z.enum(['da', 'en']).optional().meta({ description: 'The recipient’s unless told.' }),
  ...viewedDates,
});
type Asked = z.infer<typeof query>;

/** Shows mails as they went, go or would go. Sends nothing. */
@ApiTags('reminders')
@Controller('api/reminders')
export class PreviewMailController {
  constructor(
    @InjectRepository(Reminder) private readonly reminders: Repository<Reminder>,
    @InjectRepository(ReminderMailEntry) private readonly mails: Repository<ReminderMailEntry>,
    private readonly previews: MailPreviews,
    private readonly clock: Clock,
  ) {}

  @Get('mails/:id/content')
  @Permitted(remindersPolicy.PreviewReminderMail)
  @RecordsAccess(({ samples }: MailPreview) => samples)
  @Reads(QUEUED_REMINDERS)
  @Answers(mailPreview)
  @ApiOperation({
    summary:
      'A mail of the ledger as it was written, as of any date, in either language; without the address',
  })
  async ofMail(
    @Param('id', { schema: streamId }) mail: string,
    @Query({ schema: query }) { language, ...asked }: Asked,
    @Caller() reader: Actor,
  ): Promise<MailPreview> {
    const dates = viewedOn(asked, this.clock.today());
    const region = confinedTo(reader, remindersPolicy.PreviewReminderMail);
    // As in the ledger: a mail to a contact of no region is not a region's to read.
    const known = await this.mails.existsBy({ mail, ...(region !== undefined && { region }) });
    const preview = known ? await this.previews.ofMail(mail, { language, dates }) : undefined;
    if (!preview) throw refuseReminder('reminder-mail.unknown', { mail });
    return preview;
  }

  @Get(':obligation/:step/mail')
  @Permitted(remindersPolicy.PreviewReminderMail)
  @RecordsAccess(({ samples }: MailPreview) => samples)
  @Reads(QUEUED_REMINDERS, REMINDER_PAUSES)
  @Answers(mailPreview)
  @ApiOperation({
    summary: 'The mail a reminder went out with, or would go out with, in either language',
    description: 'Of another day than today the mail it had gone out with by then.',
  })
  async ofReminder(
    @Param('obligation', { schema: z.uuid() }) obligation: string,
    @Param('step', { schema: code(40) }) step: string,
    @Query({ schema: query }) { language, ...given }: Asked,
    @Caller() reader: Actor,
  ): Promise<MailPreview> {
    const dates = viewedOn(given, this.clock.today());
    const asked = this.reminders
      .createQueryBuilder('r')
      .where('r.obligation = :obligation and r.step = :step', { obligation, step });
    ownRegionOnly(asked, reader);
    const row = await asked.getOne();
    if (!row) throw refuseReminder('reminder.unknown', { obligation, step });
    const onlyRegion = confinedTo(reader, remindersPolicy.PreviewReminderMail);
    const preview = await this.previews.ofReminder(obligation, step, { language, onlyRegion, dates });
    if (!preview && !dates.isNow) throw refuseReminder('reminder.no-mail-yet', { step });
    if (!preview) throw refuseReminder('reminder.no-mail', { step, state: row.state });
    return preview;
  }
}
