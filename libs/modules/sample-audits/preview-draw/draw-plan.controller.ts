import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { EventLog } from '#platform/event-store';
import { Answers, Permitted, readQuery } from '#platform/http';
import { streamId } from '#platform/kernel';
import { loadRound } from '../round.loader.js';
import { sampleAuditsPolicy } from '../sample-audits-policy.js';
import { drawPlan, drawPlanAsked, missingIn, planOf, ruleAsked, type DrawPlan } from './draw-plan.js';

const query = readQuery(drawPlanAsked).superRefine((asked, context) => {
  for (const field of missingIn(asked))
    context.addIssue({ code: 'invalid_type', expected: 'number', input: undefined, path: [field] });
});

/** Says what a draw would take, while its size is chosen. */
@ApiTags('audit rounds')
@Controller('api/audit-rounds')
export class DrawPlanController {
  constructor(private readonly log: EventLog) {}

  @Get(':id/draw-plan')
  @Permitted(sampleAuditsPolicy.PreviewDraw)
  @Answers(drawPlan)
  @ApiOperation({ summary: 'What a draw of a size would take of each region; nothing is drawn' })
  async ask(
    @Param('id', { schema: streamId }) id: string,
    @Query({ schema: query }) asked: z.output<typeof query>,
  ): Promise<DrawPlan> {
    return planOf(id, await loadRound(this.log, id), ruleAsked(asked));
  }
}
