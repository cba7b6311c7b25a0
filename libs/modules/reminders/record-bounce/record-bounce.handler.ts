import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventLog, decide } from '#platform/event-store';
import type { Accepted } from '#platform/kernel';
import { reminderMails } from '../reminder-mail.js';
import { RecordBounce, recordBounce } from './record-bounce.js';

@CommandHandler(RecordBounce)
export class RecordBounceHandler implements ICommandHandler<RecordBounce> {
  constructor(private readonly log: EventLog) {}

  execute(command: RecordBounce): Promise<Accepted> {
    return decide(this.log, reminderMails, command, (state) => recordBounce(command, state));
  }
}
