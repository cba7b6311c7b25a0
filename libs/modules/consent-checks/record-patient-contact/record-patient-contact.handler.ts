import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { decide, EventLog } from '#platform/event-store';
import type { Accepted } from '#platform/kernel';
import { consentChecks } from '../consent-check.js';
import { RecordPatientContact, recordPatientContact } from './record-patient-contact.js';

@CommandHandler(RecordPatientContact)
export class RecordPatientContactHandler implements ICommandHandler<RecordPatientContact> {
  constructor(private readonly log: EventLog) {}

  execute(command: RecordPatientContact): Promise<Accepted> {
    return decide(this.log, consentChecks, command, (check) => recordPatientContact(command, check));
  }
}
