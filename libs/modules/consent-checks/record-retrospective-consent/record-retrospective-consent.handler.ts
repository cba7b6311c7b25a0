import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Accepted } from '#platform/kernel';
import { CheckDesk } from '../check.desk.js';
import { RecordRetrospectiveConsent, recordRetrospectiveConsent } from './record-retrospective-consent.js';

@CommandHandler(RecordRetrospectiveConsent)
export class RecordRetrospectiveConsentHandler implements ICommandHandler<RecordRetrospectiveConsent> {
  constructor(private readonly desk: CheckDesk) {}

  execute(command: RecordRetrospectiveConsent): Promise<Accepted> {
    return this.desk.decide(command, recordRetrospectiveConsent);
  }
}
