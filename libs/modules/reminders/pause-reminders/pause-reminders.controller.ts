import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { DANISH_GENOME_PROGRAMME } from '#modules/organisations';
import { Creates, IssuedBy, Permitted } from '#platform/http';
import type { Accepted, Issued } from '#platform/kernel';
import { pauseIdOf } from '../reminder-pause.js';
import { remindersPolicy } from '../reminders-policy.js';
import { PauseReminders, pauseRemindersInput, type PauseRemindersInput } from './pause-reminders.js';

@ApiTags('reminders')
@Controller('api/reminders/pauses')
export class PauseRemindersController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Permitted(remindersPolicy.PauseReminders)
  @Creates('Pause the reminders of an obligation, an item or a region until a day; deadlines run on')
  pause(
    @Body({ schema: pauseRemindersInput }) input: PauseRemindersInput,
    @IssuedBy() issued: Issued,
  ): Promise<Accepted> {
    const { scope, target, programme = DANISH_GENOME_PROGRAMME } = input;
    const id = pauseIdOf({ scope, target, programme });
    return this.commands.execute(new PauseReminders(id, { ...input, programme }, issued));
  }
}
