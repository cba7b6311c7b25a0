import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Changes, IssuedBy, Permitted, ShowsCurrent } from '#platform/http';
import { streamId, type Accepted, type Issued } from '#platform/kernel';
import { CheckHistoryReader } from '../check-history/check-history.reader.js';
import { consentChecksPolicy } from '../consent-checks-policy.js';
import { EndInvestigation, endInvestigationInput, type EndInvestigationInput } from './end-investigation.js';

@ApiTags('consent-checks')
@Controller('api/consent-checks')
@ShowsCurrent(CheckHistoryReader)
export class EndInvestigationController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/end-investigation')
  @Permitted(consentChecksPolicy.EndInvestigation)
  @Changes('End the investigation; the clocks run on')
  end(
    @Param('id', { schema: streamId }) id: string,
    @Body({ schema: endInvestigationInput }) input: EndInvestigationInput,
    @IssuedBy() issued: Issued,
  ): Promise<Accepted> {
    return this.commands.execute(new EndInvestigation(id, input, issued));
  }
}
