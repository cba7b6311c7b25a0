import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Changes, IssuedBy, Permitted, ShowsCurrent } from '#platform/http';
import { streamId, type Accepted, type Issued } from '#platform/kernel';
import { CheckHistoryReader } from '../check-history/check-history.reader.js';
import { consentChecksPolicy } from '../consent-checks-policy.js';
import {
  PledgeRetrospectiveConsent,
  pledgeRetrospectiveConsentInput,
  type PledgeRetrospectiveConsentInput,
} from './pledge-retrospective-consent.js';

@ApiTags('consent-checks')
@Controller('api/consent-checks')
@ShowsCurrent(CheckHistoryReader)
export class PledgeRetrospectiveConsentController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/pledge-retrospective-consent')
  @Permitted(consentChecksPolicy.PledgeRetrospectiveConsent)
  @Changes('Pledge to obtain the consent afterwards')
  pledge(
    @Param('id', { schema: streamId }) id: string,
    @Body({ schema: pledgeRetrospectiveConsentInput }) input: PledgeRetrospectiveConsentInput,
    @IssuedBy() issued: Issued,
  ): Promise<Accepted> {
    return this.commands.execute(new PledgeRetrospectiveConsent(id, input, issued));
  }
}
