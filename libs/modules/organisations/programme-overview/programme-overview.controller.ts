import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { code, type Actor } from '#platform/kernel';
import { EventLog } from '#platform/event-store';
import { Caller } from '#platform/http';
import { Sealer } from '#platform/sealing';
import { loadProgrammeWithRevision } from '../programme.loader.js';
import { programmeOverview } from './programme-overview.js';

/** Folds the stream itself: a programme is a few dozen events, and an administrator sees the own write at once. */
@ApiTags('programmes')
@Controller('api/programmes')
export class ProgrammeOverviewController {
  constructor(
    private readonly log: EventLog,
    private readonly sealer: Sealer,
  ) {}

  @Get(':code')
  @ApiOperation({
    summary: 'A programme: regions, patient groups, departments, contacts, deadlines and calendar',
  })
  async show(@Param('code', { schema: code() }) programme: string, @Caller() reader: Actor) {
    const loaded = await loadProgrammeWithRevision(this.log, programme);
    const overview = await this.sealer.revealAll(programmeOverview(loaded.programme, reader));
    return { ...(overview as object), revision: loaded.revision };
  }
}
