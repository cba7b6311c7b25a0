import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { loadProgramme } from '#modules/organisations';
import { EventLog } from '#platform/event-store';
import { Caller, ReaderLanguage, readQuery } from '#platform/http';
import { streamId, type Actor, type Language } from '#platform/kernel';
import { mayReadRegion, mayReadRound } from '../audit-rounds/round-view.js';
import { readRound } from '../round.loader.js';
import { requirePlanned } from '../round-access.js';
import { auditRounds } from '../audit-round.js';
import { fold } from '#platform/kernel';
import { refuseRound } from '../sample-audits.problems.js';
import { certificatePage } from './certificate-page.js';
import { certificateOf, type Certificate } from './certificate.js';

const query = readQuery({ lang: z.enum(['da', 'en']).optional() });

@ApiTags('audit rounds')
@Controller('api/audit-rounds')
export class CertificateController {
  constructor(private readonly log: EventLog) {}

  @Get(':id/certificate')
  @ApiOperation({ summary: 'The certificate of the draws, as a page to print or, asked for by Accept, as JSON' })
  @ApiProduces('text/html', 'application/json')
  async show(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return reply;
  }
}
