import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { IssuedBy } from '#platform/http';
import { derivedId, type Accepted, type Issued } from '#platform/kernel';
import { LogSpotCheck, logSpotCheckInput, type LogSpotCheckInput } from './log-spot-check.js';

@ApiTags('consent-checks')
@Controller('api/consent-checks')
export class LogSpotCheckController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @ApiOperation({ summary: 'Log a spot check of a sample named by hand' })
  log(@Body({ schema: logSpotCheckInput }) input: LogSpotCheckInput, @IssuedBy() issued: Issued): Promise<Accepted> {
    const id = derivedId('consent-check', issued.commandId);
    return this.commands.execute(new LogSpotCheck(id, input, issued));
  }
}
