import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { RecordsAccess } from '#platform/access-log';
import { Answers, Caller, Reads, pageOf, pageQuery, toPage, type Page, Permitted } from '#platform/http';
import { Clock, code, localDate, viewedDates, viewedOn, type Actor } from '#platform/kernel';
import { samplesOf } from '../named-samples.js';
import { QUEUED_REMINDERS } from '../queued-reminders/queued-reminders.projection.js';
import { recipient } from '../queued-reminders/recipient.js';
import { MAIL_STATES } from '../queued-reminders/mail-row.js';
import { RECIPIENTS, mailItem } from '../reminder-events.js';
import type { PausesInForce } from '../reminder-pause.js';
import { PastPauses } from '../reminder-pauses/past-pauses.reader.js';
import { REMINDER_PAUSES } from '../reminder-pauses/reminder-pauses.projection.js';
import { remindersPolicy } from '../reminders-policy.js';
import { MailLedger } from './mail-ledger.reader.js';
import type { ReminderMailEntry } from './reminder-mail.entity.js';

const query = pageQuery(z.tuple([localDate, z.string()]), {
  state: z.enum(MAIL_STATES).optional(),
  recipient: recipient
    .optional()
    .meta({ description: 'A duty, or a duty and a region: `consent-contact:1084`.' }),
  contact: code().optional(),
  day: localDate.optional(),
  programme: code().optional(),
  region: code(20).optional().meta({ description: 'The region whose contact it was written to.' }),
  item: code().optional().meta({ description: 'Mails with a line about this item.' }),
  ...viewedDates,
});

const line = z.object({ obligation: z.string(), step: z.string() });
const ledgerAnswer = z.object({
  mail: z.string(),
  programme: z.string(),
  contact: z.string(),
  recipient: z.object({ duty: z.enum(RECIPIENTS), region: z.string().nullable() }),
  language: z.string(),
  messageId: z.string(),
  day: z.string(),
  part: z.int(),
  parts: z.int(),
  state: z.enum(MAIL_STATES),
  attempts: z.int(),
  retryAt: z.string().nullable(),
  code: z.string().nullable(),
  transport: z.string().nullable(),
  preparedAt: z.string(),
  changedAt: z.string(),
  items: z.array(mailItem),
  omitted: z.array(line),
  paused: z.array(line).meta({
    description: 'Lines that a pause would keep out if it went on the day; of mails that are still to go.',
  }),
});
type LedgerAnswer = z.infer<typeof ledgerAnswer>;

/** Every digest that was prepared, and what became of it. Addresses and bodies are not kept here. */
@ApiTags('reminders')
@Controller('api/reminders/mails')
export class MailLedgerController {
  constructor(
    private readonly mails: MailLedger,
    private readonly pauses: PastPauses,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Permitted(remindersPolicy.ListReminderMails)
  @RecordsAccess(({ items }: Page<LedgerAnswer>) => samplesOf(items.flatMap((mail) => mail.items)))
  @Reads(QUEUED_REMINDERS, REMINDER_PAUSES)
  @Answers(pageOf(ledgerAnswer))
  @ApiOperation({
    summary: 'List the mails as of any date: to which contact, when, with what, and what became of them',
  })
  async list(
    @Query({ schema: query }) asked: z.infer<typeof query>,
    @Caller() reader: Actor,
  ): Promise<Page<LedgerAnswer>> {
    const { cursor, limit, state, contact, day, programme, region, recipient: to, item } = asked;
    const filter = { state, contact, day, programme, region, recipient: to, item };
    const dates = viewedOn(asked, this.clock.today());
    const rows = await this.mails.list({ filter, reader, cursor, limit, dates });
    const page = toPage(rows, limit, ({ day, mail }) => [day, mail]);
    const pauses = await this.pauses.inForce(dates);
    return { ...page, items: page.items.map((row) => answer(row, pausedLines(row, pauses, dates.asOf))) };
  }
}

function answer(
  { duty, region, items, omitted, ...row }: ReminderMailEntry,
  paused: LedgerAnswer['paused'],
): LedgerAnswer {
  return { ...row, recipient: { duty, region }, items: [...items], omitted: [...omitted], paused };
}

function pausedLines(
  { state, items, programme }: ReminderMailEntry,
  pauses: PausesInForce,
  today: string,
): LedgerAnswer['paused'] {
  if (state !== 'prepared' && state !== 'deferred') return [];
  return items
    .filter((item) => pauses.of({ ...item, programme, region: item.region ?? null }, today))
    .map(({ obligation, step }) => ({ obligation, step }));
}
