import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Changes, IssuedBy, Permitted, ShowsCurrent } from '#platform/http';
import { streamId, type Accepted, type Issued } from '#platform/kernel';
import { CheckHistoryReader } from '../check-history/check-history.reader.js';
import { consentChecksPolicy } from '../consent-checks-policy.js';
import {
  RecordPatientContact,
  recordPatientContactInput,
  type RecordPatientContactInput,
} from './record-patient-contact.js';

@ApiTags('consent-checks')
@Controller('api/consent-checks')
@ShowsCurrent(CheckHistoryReader)
export class RecordPatientContactController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/record-patient-contact')
  @Permitted(consentChecksPolicy.RecordPatientContact)
  @Changes('Confirm that the patient was contacted')
  record(
    @Param('id', { schema: streamId }) id: string,
    @Body({ schema: recordPatientContactInput }) input: RecordPatientContactInput,
    @IssuedBy() issued: Issued,
  ): Promise<Accepted> {
    return this.commands.execute(new RecordPatientContact(id, input, issued));
  }
}
