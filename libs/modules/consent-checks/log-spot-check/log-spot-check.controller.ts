import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { DANISH_GENOME_PROGRAMME } from '#modules/organisations';
import { Creates, IssuedBy, Permitted } from '#platform/http';
import { type Accepted, type Issued } from '#platform/kernel';
import { consentChecksPolicy } from '../consent-checks-policy.js';
import { spotCheckId } from './spot-check-id.js';
import { LogSpotCheck, logSpotCheckInput, type LogSpotCheckInput } from './log-spot-check.js';

@ApiTags('consent-checks')
@Controller('api/consent-checks')
export class LogSpotCheckController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Permitted(consentChecksPolicy.LogSpotCheck)
  @Creates('Log a spot check of a sample named by hand')
  log(
    @Body({ schema: logSpotCheckInput }) input: LogSpotCheckInput,
    @IssuedBy() issued: Issued,
  ): Promise<Accepted> {
    const id = spotCheckId(issued.commandId);
    // Outside a round the shipped programme is meant unless another is named.
    const programme = input.programme ?? (input.round === undefined ? DANISH_GENOME_PROGRAMME : undefined);
    return this.commands.execute(new LogSpotCheck(id, { ...input, programme }, issued));
  }
}
