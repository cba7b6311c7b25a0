import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Changes, IssuedBy, Permitted, ShowsCurrent } from '#platform/http';
import { streamId, type Accepted, type Issued } from '#platform/kernel';
import { CheckHistoryReader } from '../check-history/check-history.reader.js';
import { consentChecksPolicy } from '../consent-checks-policy.js';
import {
  StartInvestigation,
  startInvestigationInput,
  type StartInvestigationInput,
} from './start-investigation.js';

@ApiTags('consent-checks')
@Controller('api/consent-checks')
@ShowsCurrent(CheckHistoryReader)
export class StartInvestigationController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/investigate')
  @Permitted(consentChecksPolicy.StartInvestigation)
  @Changes('Investigate at the centre; the clocks stand still')
  investigate(
    @Param('id', { schema: streamId }) id: string,
    @Body({ schema: startInvestigationInput }) input: StartInvestigationInput,
    @IssuedBy() issued: Issued,
  ): Promise<Accepted> {
    return this.commands.execute(new StartInvestigation(id, input, issued));
  }
}
