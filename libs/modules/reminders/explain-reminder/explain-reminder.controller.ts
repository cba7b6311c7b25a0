import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { RecordsAccess } from '#platform/access-log';
import { Answers, Caller, ReaderLanguage, readQuery, Reads, Permitted } from '#platform/http';
import { Clock, code, viewedDates, viewedOn, type Actor, type Language } from '#platform/kernel';
import { QUEUED_REMINDERS } from '../queued-reminders/queued-reminders.projection.js';
import { reminderAnswer } from '../queued-reminders/reminder-answer.js';
import { ReminderAnswers } from '../queued-reminders/reminder-answers.reader.js';
import { REMINDER_PAUSES } from '../reminder-pauses/reminder-pauses.projection.js';
import { refuseReminder } from '../reminders.problems.js';
import { remindersPolicy } from '../reminders-policy.js';
import { explain } from './explanation.js';
import { RemindersWithDuty } from './reminder-with-duty.reader.js';

const explanationAnswer = reminderAnswer.extend({
  openedOn: z.string(),
  status: z.enum(['open', 'suspended', 'closed']).meta({ description: 'Of the obligation.' }),
  pauses: z
    .array(z.object({ from: z.string(), to: z.string() }))
    .meta({ description: 'When the clock stood still.' }),
  explanation: z.array(z.string()).meta({ description: 'In sentences, in the reader’s language.' }),
});

const query = readQuery(viewedDates);

/** Answers “why did I get this, or why not?”. */
@ApiTags('reminders')
@Controller('api/reminders')
export class ExplainReminderController {
  constructor(
    private readonly duties: RemindersWithDuty,
    private readonly answers: ReminderAnswers,
    private readonly clock: Clock,
  ) {}

  // eslint-disable-next-line max-params -- each is a part of the request
  @Get(':obligation/:step')
  @Permitted(remindersPolicy.ExplainReminder)
  @RecordsAccess(({ label }: z.infer<typeof explanationAnswer>) => [label])
  @Reads(QUEUED_REMINDERS, REMINDER_PAUSES)
  @Answers(explanationAnswer)
  @ApiOperation({ summary: 'Why a reminder goes, went or does not go, as of any date' })
  async show(
    @Param('obligation', { schema: z.uuid() }) obligation: string,
    @Param('step', { schema: code(40) }) step: string,
    @Query({ schema: query }) asked: z.infer<typeof query>,
    @Caller() reader: Actor,
    @ReaderLanguage() language: Language,
  ): Promise<z.infer<typeof explanationAnswer>> {
    const dates = viewedOn(asked, this.clock.today());
    const found = await this.duties.find({ obligation, step, reader }, dates);
    const [answer] = found ? await this.answers.of([found.row], dates) : [];
    if (!found || !answer) throw refuseReminder('reminder.unknown', { obligation, step });
    const { row, duty } = found;
    const { openedOn, status, pauses } = duty;
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
