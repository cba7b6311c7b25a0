import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { loadProgramme } from '#modules/organisations';
import { EventLog, decide } from '#platform/event-store';
import type { Accepted } from '#platform/kernel';
import { ladders } from '../ladder.js';
import { SetLadder, setLadder } from './set-ladder.js';

@CommandHandler(SetLadder)
export class SetLadderHandler implements ICommandHandler<SetLadder> {
  constructor(private readonly log: EventLog) {}

  async execute(command: SetLadder): Promise<Accepted> {
    await loadProgramme(this.log, command.id);
    return decide(this.log, ladders, command, (state) => setLadder(command, state));
  }
}
