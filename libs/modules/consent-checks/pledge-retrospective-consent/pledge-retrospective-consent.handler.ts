import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Accepted } from '#platform/kernel';
import { CheckDesk } from '../check.desk.js';
import { PledgeRetrospectiveConsent, pledgeRetrospectiveConsent } from './pledge-retrospective-consent.js';

@CommandHandler(PledgeRetrospectiveConsent)
export class PledgeRetrospectiveConsentHandler implements ICommandHandler<PledgeRetrospectiveConsent> {
  constructor(private readonly desk: CheckDesk) {}

  execute(command: PledgeRetrospectiveConsent): Promise<Accepted> {
    return this.desk.decide(command, pledgeRetrospectiveConsent);
  }
}
