import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Changes, IssuedBy, Permitted, ShowsCurrent } from '#platform/http';
import { streamId, type Accepted, type Issued } from '#platform/kernel';
import { AuditRoundReader } from '../audit-rounds/audit-round.reader.js';
import { sampleAuditsPolicy } from '../sample-audits-policy.js';
import { AnnounceRound, announceRoundInput, type AnnounceRoundInput } from './announce-round.js';

@ApiTags('audit rounds')
@Controller('api/audit-rounds')
@ShowsCurrent(AuditRoundReader)
export class AnnounceRoundController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/announce')
  @Permitted(sampleAuditsPolicy.AnnounceRound)
  @Changes('Announce a round: requests go out and answers fall due')
  announce(
    @Param('id', { schema: streamId }) id: string,
    @Body({ schema: announceRoundInput }) input: AnnounceRoundInput,
    @IssuedBy() issued: Issued,
  ): Promise<Accepted> {
    return this.commands.execute(new AnnounceRound(id, input, issued));
  }
}
