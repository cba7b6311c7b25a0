import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Changes, IssuedBy, Permitted, ShowsCurrent } from '#platform/http';
import { streamId, type Accepted, type Issued } from '#platform/kernel';
import { AuditRoundReader } from '../audit-rounds/audit-round.reader.js';
import { sampleAuditsPolicy } from '../sample-audits-policy.js';
import { ReportRegion, reportRegionInput, type ReportRegionInput } from './report-region.js';

@ApiTags('audit rounds')
@Controller('api/audit-rounds')
@ShowsCurrent(AuditRoundReader)
export class ReportRegionController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/region-reports')
  @Permitted(sampleAuditsPolicy.ReportRegion)
  @Changes('Record what a region reports on the round as a whole')
  report(
    @Param('id', { schema: streamId }) id: string,
    @Body({ schema: reportRegionInput }) input: ReportRegionInput,
    @IssuedBy() issued: Issued,
  ): Promise<Accepted> {
    return this.commands.execute(new ReportRegion(id, input, issued));
  }
}
