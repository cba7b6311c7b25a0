import { Controller, Get, Param, Query } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { consentStatusProjection, ConsentStatusReader } from '#modules/consent-checks';
import { roundDrawn, sampleAuditsPolicy } from '#modules/sample-audits';
import { EventLog } from '#platform/event-store';
import { Answers, Caller, Permitted, ReaderLanguage, readQuery, Reads } from '#platform/http';
import { Clock, streamId, viewedDates, viewedOn, type Actor, type Language } from '#platform/kernel';
import type { z } from 'zod';
import { progressOf, roundProgress, type RoundProgress } from './round-progress.js';

const query = readQuery(viewedDates);

/** Stands between two rooms: one knows what was drawn, the other what became of it. */
@ApiTags('audit rounds')
@Controller('api/audit-rounds')
export class RoundProgressController {
  constructor(
    private readonly modules: ModuleRef,
    private readonly log: EventLog,
    private readonly clock: Clock,
  ) {}

  @Get(':id/progress')
  @Permitted(sampleAuditsPolicy.ReadRoundProgress)
  @Reads(consentStatusProjection.name)
  @Answers(roundProgress)
  @ApiOperation({ summary: 'How far a round has come by region: drawn, opened, answered, closed, overdue' })
  async show(
    @Param('id', { schema: streamId }) round: string,
    @Query({ schema: query }) { asOf, knownOn }: z.infer<typeof query>,
    @Caller() reader: Actor,
    @ReaderLanguage() language: Language,
  ): Promise<RoundProgress> {
    const dates = viewedOn({ asOf, knownOn }, this.clock.today());
    const drawn = await roundDrawn(this.log, { round, reader, dates });
    const { programme } = drawn;
    const asked = { programme, round, asOf, knownOn, reader, language };
    const status = await this.modules.get(ConsentStatusReader, { strict: false }).status(asked);
    return progressOf(round, drawn, status);
  }
}
