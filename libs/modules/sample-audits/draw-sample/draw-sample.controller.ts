import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Changes, IssuedBy, Permitted, ShowsCurrent } from '#platform/http';
import { streamId, type Accepted, type Issued } from '#platform/kernel';
import { AuditRoundReader } from '../audit-rounds/audit-round.reader.js';
import { sampleAuditsPolicy } from '../sample-audits-policy.js';
import { drawSampleInput, type DrawSampleInput } from './draw-sample-input.js';
import { DrawSample } from './draw-sample.js';

@ApiTags('audit rounds')
@Controller('api/audit-rounds')
@ShowsCurrent(AuditRoundReader)
export class DrawSampleController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/draw')
  @Permitted(sampleAuditsPolicy.DrawSample)
  @Changes('Draw the sample of a frozen frame, or extend it')
  draw(
    @Param('id', { schema: streamId }) id: string,
    @Body({ schema: drawSampleInput }) input: DrawSampleInput,
    @IssuedBy() issued: Issued,
  ): Promise<Accepted> {
    return this.commands.execute(new DrawSample(id, input, issued));
  }
}
