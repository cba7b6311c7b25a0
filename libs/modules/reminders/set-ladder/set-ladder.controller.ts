import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Changes, IssuedBy, Permitted, ShowsCurrent } from '#platform/http';
import { code, type Accepted, type Issued } from '#platform/kernel';
import { LadderHistoryReader } from '../ladder-history/ladder-history.reader.js';
import { remindersPolicy } from '../reminders-policy.js';
import { SetLadder, setLadderInput } from './set-ladder.js';

@ApiTags('reminders')
@Controller('api/programmes')
@ShowsCurrent(LadderHistoryReader)
export class SetLadderController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':code/ladders/:kind')
  @Permitted(remindersPolicy.SetLadder)
  @Changes(
    'Set the ladder of a kind of obligation, or of `region` or `centre`; open obligations are planned anew',
  )
  set(
    @Param('code', { schema: code() }) programme: string,
    @Param('kind', { schema: code(40) }) kind: string,
    @Body({ schema: setLadderInput }) input: z.infer<typeof setLadderInput>,
    @IssuedBy() issued: Issued,
  ): Promise<Accepted> {
    return this.commands.execute(new SetLadder(programme, { ...input, kind }, issued));
  }
}
