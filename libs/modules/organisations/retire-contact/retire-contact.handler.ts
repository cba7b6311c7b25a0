import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventLog, decide } from '#platform/event-store';
import type { Accepted } from '#platform/kernel';
import { programmes } from '../programme.js';
import { RetireContact, retireContact } from './retire-contact.js';

@CommandHandler(RetireContact)
export class RetireContactHandler implements ICommandHandler<RetireContact> {
  constructor(private readonly log: EventLog) {}

  execute(command: RetireContact): Promise<Accepted> {
    return decide(this.log, programmes, command, (state) => retireContact(command, state));
  }
}
