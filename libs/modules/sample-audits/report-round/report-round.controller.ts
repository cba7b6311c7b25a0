import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Changes, IssuedBy, Permitted, ShowsCurrent } from '#platform/http';
import { streamId, type Accepted, type Issued } from '#platform/kernel';
import { AuditRoundReader } from '../audit-rounds/audit-round.reader.js';
import { sampleAuditsPolicy } from '../sample-audits-policy.js';
import { ReportRound, reportRoundInput, type ReportRoundInput } from './report-round.js';

@ApiTags('audit rounds')
@Controller('api/audit-rounds')
@ShowsCurrent(AuditRoundReader)
export class ReportRoundController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/report')
  @Permitted(sampleAuditsPolicy.ReportRound)
  @Changes('Record that the committee was told of the round')
  report(
    @Param('id', { schema: streamId }) id: string,
    @Body({ schema: reportRoundInput }) input: ReportRoundInput,
    @IssuedBy() issued: Issued,
  ): Promise<Accepted> {
    return this.commands.execute(new ReportRound(id, input, issued));
  }
}
