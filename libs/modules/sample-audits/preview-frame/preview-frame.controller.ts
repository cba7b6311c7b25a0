import { Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { loadProgramme } from '#modules/organisations';
import { EventLog } from '#platform/event-store';
import { Answers, parsePart, Permitted, ReaderLanguage } from '#platform/http';
import { Clock, localDate, streamId, type Language } from '#platform/kernel';
import { rulesOfRound } from '../frame/frame-rules.js';
import { FrameStore } from '../frame/frame-store.js';
import { withReceivedFrame, type ReceivedFrame } from '../frame/upload.receiver.js';
import { requirePlanned } from '../round-access.js';
import { loadRound } from '../round.loader.js';
import { sampleAuditsPolicy } from '../sample-audits-policy.js';
import { refuseRound } from '../sample-audits.problems.js';
import { previewFrame } from './frame-preview.reader.js';
import { framePreview, type FramePreview } from './preview-frame.js';

/** The form of the import may be sent as it is: its day means nothing here. */
const fieldsSchema = z.strictObject({ occurredOn: localDate.optional() });

/** Looks a frame file over before anybody commits to it. */
@ApiTags('audit rounds')
@Controller('api/audit-rounds')
export class PreviewFrameController {
  constructor(
    private readonly log: EventLog,
    private readonly frames: FrameStore,
    private readonly clock: Clock,
  ) {}

  @Post(':id/frame/preview')
  @HttpCode(200)
  @Permitted(sampleAuditsPolicy.PreviewFrame)
  @Answers(framePreview)
  @ApiOperation({
    summary: 'What a frame file holds and what is wrong with it, by line and column; nothing is stored',
  })
  @ApiConsumes('multipart/form-data', 'text/csv')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: {
        occurredOn: { type: 'string', format: 'date' },
        file: { type: 'string', format: 'binary' },
      },
    },
  })
  preview(
    @Param('id', { schema: streamId }) id: string,
    @Req() request: FastifyRequest,
    @ReaderLanguage() language: Language,
  ): Promise<FramePreview> {
    return withReceivedFrame(request, (received) => this.#look(id, received, language));
  }

  async #look(id: string, { file, fields }: ReceivedFrame, language: Language): Promise<FramePreview> {
    parsePart(fieldsSchema, fields, 'body');
    const round = requirePlanned(await loadRound(this.log, id), id);
    const { kind } = round.sampling;
    if (kind === 'named-by-hand') throw refuseRound('audit-round.without-frame');
    const programme = await loadProgramme(this.log, round.programme);
    return previewFrame(this.frames, file, {
      rule: rulesOfRound(round, programme, this.clock.today()),
      regions: round.regions,
      language,
      isAwaited: kind === 'frame-awaited' && round.status !== 'closed',
    });
  }
}
