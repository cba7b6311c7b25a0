import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Changes, IssuedBy, Permitted, ShowsCurrent } from '#platform/http';
import { streamId, type Accepted, type Issued } from '#platform/kernel';
import { AuditRoundReader } from '../audit-rounds/audit-round.reader.js';
import { sampleAuditsPolicy } from '../sample-audits-policy.js';
import { CloseRound, closeRoundInput, type CloseRoundInput } from './close-round.js';

@ApiTags('audit rounds')
@Controller('api/audit-rounds')
@ShowsCurrent(AuditRoundReader)
export class CloseRoundController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/close')
  @Permitted(sampleAuditsPolicy.CloseRound)
  @Changes('Close a round; checks still open run on to a closing of their own')
  close(
    @Param('id', { schema: streamId }) id: string,
    @Body({ schema: closeRoundInput }) input: CloseRoundInput,
    @IssuedBy() issued: Issued,
  ): Promise<Accepted> {
    return this.commands.execute(new CloseRound(id, input, issued));
  }
}
