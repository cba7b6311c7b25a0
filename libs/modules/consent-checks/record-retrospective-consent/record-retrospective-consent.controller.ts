import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Changes, IssuedBy, Permitted, ShowsCurrent } from '#platform/http';
import { streamId, type Accepted, type Issued } from '#platform/kernel';
import { CheckHistoryReader } from '../check-history/check-history.reader.js';
import { consentChecksPolicy } from '../consent-checks-policy.js';
import {
  RecordRetrospectiveConsent,
  recordRetrospectiveConsentInput,
  type RecordRetrospectiveConsentInput,
} from './record-retrospective-consent.js';

@ApiTags('consent-checks')
@Controller('api/consent-checks')
@ShowsCurrent(CheckHistoryReader)
export class RecordRetrospectiveConsentController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/record-retrospective-consent')
  @Permitted(consentChecksPolicy.RecordRetrospectiveConsent)
  @Changes('Record what came of obtaining the consent afterwards')
  record(
    @Param('id', { schema: streamId }) id: string,
    @Body({ schema: recordRetrospectiveConsentInput }) input: RecordRetrospectiveConsentInput,
    @IssuedBy() issued: Issued,
  ): Promise<Accepted> {
    return this.commands.execute(new RecordRetrospectiveConsent(id, input, issued));
  }
}
