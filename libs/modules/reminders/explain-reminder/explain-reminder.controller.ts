import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { z } from 'zod';
import { Answers, Caller, ReaderLanguage, Reads, Permitted } from '#platform/http';
import { code, type Actor, type Language } from '#platform/kernel';
import { ObligationEntry } from '../queued-reminders/obligation.entity.js';
import { QUEUED_REMINDERS } from '../queued-reminders/queued-reminders.projection.js';
import { reminderAnswer } from '../queued-reminders/reminder-answer.js';
import { ReminderAnswers } from '../queued-reminders/reminder-answers.reader.js';
import { ownRegionOnly } from '../queued-reminders/reminder-list.query.js';
import { Reminder } from '../queued-reminders/reminder.entity.js';
import { REMINDER_PAUSES } from '../reminder-pauses/reminder-pauses.projection.js';
import { refuseReminder } from '../reminders.problems.js';
import { remindersPolicy } from '../reminders-policy.js';
import { explain } from './explanation.js';

const explanationAnswer = reminderAnswer.extend({
  openedOn: z.string(),
  status: z.enum(['open', 'suspended', 'closed']).meta({ description: 'Of the obligation.' }),
  pauses: z
    .array(z.object({ from: z.string(), to: z.string() }))
    .meta({ description: 'When the clock stood still.' }),
  explanation: z.array(z.string()).meta({ description: 'In sentences, in the reader’s language.' }),
});

/** Answers “why did I get this, or why not?”. */
@ApiTags('reminders')
@Controller('api/reminders')
export class ExplainReminderController {
  constructor(
    @InjectRepository(Reminder) private readonly reminders: Repository<Reminder>,
    @InjectRepository(ObligationEntry) private readonly obligations: Repository<ObligationEntry>,
    private readonly answers: ReminderAnswers,
  ) {}

  @Get(':obligation/:step')
  @Permitted(remindersPolicy.ExplainReminder)
  @Reads(QUEUED_REMINDERS, REMINDER_PAUSES)
  @Answers(explanationAnswer)
  @ApiOperation({ summary: 'Why a reminder goes, went or does not go' })
  async show(
    @Param('obligation', { schema: z.uuid() }) obligation: string,
    @Param('step', { schema: code(40) }) step: string,
    @Caller() reader: Actor,
    @ReaderLanguage() language: Language,
  ): Promise<z.infer<typeof explanationAnswer>> {
    const asked = this.reminders
      .createQueryBuilder('r')
      .where('r.obligation = :obligation and r.step = :step', { obligation, step });
    ownRegionOnly(asked, reader);
    const [row, duty] = await Promise.all([asked.getOne(), this.obligations.findOneBy({ obligation })]);
    if (!row || !duty) throw refuseReminder('reminder.unknown', { obligation, step });
    const { openedOn, status, pauses } = duty;
    const [answer] = await this.answers.of([row]);
    if (!answer) throw refuseReminder('reminder.unknown', { obligation, step });
    const rule = { ...answer.rule, to: row.duty };
    return {
      ...answer,
      openedOn,
      status,
      pauses: [...pauses],
      explanation: [...explain(language, { ...answer, rule, openedOn })],
    };
  }
}
