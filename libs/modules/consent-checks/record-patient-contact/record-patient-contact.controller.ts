import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { IssuedBy, ShowsCurrent } from '#platform/http';
import { streamId, type Accepted, type Issued } from '#platform/kernel';
import { CheckHistoryReader } from '../check-history/check-history.reader.js';
import { RecordPatientContact, recordPatientContactInput, type RecordPatientContactInput } from './record-patient-contact.js';

@ApiTags('consent-checks')
@Controller('api/consent-checks')
@ShowsCurrent(CheckHistoryReader)
export class RecordPatientContactController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/record-patient-contact')
  @HttpCode(200)
  @ApiOperation({ summary: 'Confirm that the patient was contacted' })
  record(
    @Param('id', { schema: streamId }) id: string,
    @Body({ schema: recordPatientContactInput }) input: RecordPatientContactInput,
    @IssuedBy() issued: Issued,
  ): Promise<Accepted> {
    return this.commands.execute(new RecordPatientContact(id, input, issued));
  }
}
