import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { z } from 'zod';
import { Answers, Caller, Reads, pageOf, pageQuery, toPage, type Page } from '#platform/http';
import { code, localDate, type Actor } from '#platform/kernel';
import { QUEUED_REMINDERS } from '../queued-reminders/queued-reminders.projection.js';
import { recipient } from '../queued-reminders/recipient.js';
import { MAIL_STATES } from '../queued-reminders/mail-row.js';
import { RECIPIENTS, mailItem } from '../reminder-events.js';
import { ReminderMailEntry } from './reminder-mail.entity.js';

const query = pageQuery(z.tuple([localDate, z.string()]), {
  state: z.enum(MAIL_STATES).optional(),
  recipient: recipient
    .optional()
    .meta({ description: 'A duty, or a duty and a region: `consent-contact:1084`.' }),
  contact: code().optional(),
  day: localDate.optional(),
});

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
  omitted: z.array(z.object({ obligation: z.string(), step: z.string() })),
});
type LedgerAnswer = z.infer<typeof ledgerAnswer>;

/** Every digest that was prepared, and what became of it. Addresses and bodies are not kept here. */
@ApiTags('reminders')
@Controller('api/reminders/mails')
export class MailLedgerController {
  constructor(@InjectRepository(ReminderMailEntry) private readonly mails: Repository<ReminderMailEntry>) {}

  @Get()
  @Reads(QUEUED_REMINDERS)
  @Answers(pageOf(ledgerAnswer))
  @ApiOperation({ summary: 'List the mails: to which contact, when, with what, and what became of them' })
  async list(
    @Query({ schema: query }) asked: z.infer<typeof query>,
    @Caller() reader: Actor,
  ): Promise<Page<LedgerAnswer>> {
    const rows = await this.#rows(asked, reader);
    const page = toPage(rows, asked.limit, ({ day, mail }) => [day, mail]);
    return { ...page, items: page.items.map(answer) };
  }

  #rows({ state, recipient: to, contact, day, cursor, limit }: z.infer<typeof query>, reader: Actor) {
    const asked = this.mails.createQueryBuilder('m');
    // Mails to contacts of no region may hold lines of several regions: they are not a region's to read.
    if (reader.role === 'regional-contact') asked.andWhere('m.region = :own', { own: reader.region ?? '' });
    const wanted = { state, contact, day, duty: to?.duty, region: to?.region };
    for (const [column, value] of Object.entries(wanted))
      if (value !== undefined) asked.andWhere(`m.${column} = :${column}`, { [column]: value });
    if (cursor)
      asked.andWhere('(m.day < :cursorDay or m.day = :cursorDay and m.mail > :cursorMail)', {
        cursorDay: cursor[0],
        cursorMail: cursor[1],
      });
    return asked
      .orderBy('m.day', 'DESC')
      .addOrderBy('m.mail')
      .limit(limit + 1)
      .getMany();
  }
}

function answer({ duty, region, items, omitted, ...row }: ReminderMailEntry): LedgerAnswer {
  return { ...row, recipient: { duty, region }, items: [...items], omitted: [...omitted] };
}
