import { Controller, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Changes, IssuedBy, parsePart, Permitted, ShowsCurrent } from '#platform/http';
import { localDate, streamId, type Accepted, type Issued } from '#platform/kernel';
import { AuditRoundReader } from '../audit-rounds/audit-round.reader.js';
import { withReceivedFrame } from '../frame/upload.receiver.js';
import { sampleAuditsPolicy } from '../sample-audits-policy.js';
import { FreezeFrame } from './freeze-frame.js';

const fieldsSchema = z.strictObject({ occurredOn: localDate });

@ApiTags('audit rounds')
@Controller('api/audit-rounds')
@ShowsCurrent(AuditRoundReader)
export class FreezeFrameController {
  constructor(private readonly commands: CommandBus) {}

  /**
   * The import runs within the request: the answer says that the frame is frozen, or lists what is wrong with the
   * file by line. A million rows take well under a minute; the client waits, and a repeat with the same key is safe.
   */
  @Post(':id/frame')
  @Permitted(sampleAuditsPolicy.FreezeFrame)
  @Changes('Import a CSV or XLSX file of pseudonymous requisitions and freeze it as the frame')
  @ApiConsumes('multipart/form-data', 'text/csv')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['occurredOn', 'file'],
      properties: {
        occurredOn: { type: 'string', format: 'date' },
        file: { type: 'string', format: 'binary' },
      },
    },
  })
  freeze(
    @Param('id', { schema: streamId }) id: string,
    @Req() request: FastifyRequest,
    @IssuedBy() issued: Issued,
  ): Promise<Accepted> {
    return withReceivedFrame(request, ({ file, fields }) => {
      const { occurredOn } = parsePart(fieldsSchema, fields, 'body');
      return this.commands.execute(new FreezeFrame(id, { occurredOn, file }, issued));
    });
  }
}
