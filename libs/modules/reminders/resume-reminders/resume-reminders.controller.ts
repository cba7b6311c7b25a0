import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Changes, IssuedBy, Permitted } from '#platform/http';
import { streamId, type Accepted, type Issued } from '#platform/kernel';
import { remindersPolicy } from '../reminders-policy.js';
import { ResumeReminders, resumeRemindersInput, type ResumeRemindersInput } from './resume-reminders.js';

@ApiTags('reminders')
@Controller('api/reminders/pauses')
export class ResumeRemindersController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/resume')
  @Permitted(remindersPolicy.ResumeReminders)
  @Changes('End a pause before its day; what was due meanwhile goes out with the next sweep')
  resume(
    @Param('id', { schema: streamId }) id: string,
    @Body({ schema: resumeRemindersInput }) input: ResumeRemindersInput,
    @IssuedBy() issued: Issued,
  ): Promise<Accepted> {
    return this.commands.execute(new ResumeReminders(id, input, issued));
  }
}
