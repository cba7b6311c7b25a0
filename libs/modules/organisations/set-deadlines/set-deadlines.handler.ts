import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventLog, decide } from '#platform/event-store';
import type { Accepted } from '#platform/kernel';
import { programmes } from '../programme.js';
import { SetDeadlines, setDeadlines } from './set-deadlines.js';

@CommandHandler(SetDeadlines)
export class SetDeadlinesHandler implements ICommandHandler<SetDeadlines> {
  constructor(private readonly log: EventLog) {}

  execute(command: SetDeadlines): Promise<Accepted> {
    return decide(this.log, programmes, command, (state) => setDeadlines(command, state));
  }
}
