import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Accepted } from '#platform/kernel';
import { CheckDesk } from '../check.desk.js';
import { EndInvestigation, endInvestigation } from './end-investigation.js';

@CommandHandler(EndInvestigation)
export class EndInvestigationHandler implements ICommandHandler<EndInvestigation> {
  constructor(private readonly desk: CheckDesk) {}

  execute(command: EndInvestigation): Promise<Accepted> {
    return this.desk.decide(command, endInvestigation);
  }
}
