import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Changes, IssuedBy, Permitted } from '#platform/http';
import { streamId, type Accepted, type Issued } from '#platform/kernel';
import { remindersPolicy } from '../reminders-policy.js';
import { RecordBounce, recordBounceInput, type RecordBounceInput } from './record-bounce.js';

@ApiTags('reminders')
@Controller('api/reminders/mails')
export class RecordBounceController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/bounced')
  @Permitted(remindersPolicy.RecordBounce)
  @Changes('Record that a mail came back; its reminders are shown as failed')
  bounced(
    @Param('id', { schema: streamId }) id: string,
    @Body({ schema: recordBounceInput }) input: RecordBounceInput,
    @IssuedBy() issued: Issued,
  ): Promise<Accepted> {
    return this.commands.execute(new RecordBounce(id, input, issued));
  }
}
