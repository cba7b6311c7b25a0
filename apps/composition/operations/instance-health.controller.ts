import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  Answers,
  Permitted,
  productVersion,
  ReaderLanguage,
  ReadinessChecks,
  readinessOutcomes,
} from '#platform/http';
import type { Language } from '#platform/kernel';
import { Log } from '#platform/logging';
import { z } from 'zod';
import { checkWords } from './check-words.js';
import { operationsPolicy } from './operations-policy.js';

const healthAnswer = z.object({
  status: z.enum(['ready', 'not-ready']),
  version: z.string(),
  node: z.string(),
  uptimeSeconds: z.number(),
  checks: z.array(
    z.object({
      name: z.string(),
      text: z.string().meta({ description: 'What it looks at, in the reader’s language.' }),
      ready: z.boolean(),
      reason: z.string().nullable().meta({ description: 'Why not.' }),
      figures: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
});

/** Whether everything the instance needs works; the same checks as `/readyz`, with their words. */
@ApiTags('operations')
@Controller('api/operations/health')
export class InstanceHealthController {
  constructor(
    private readonly readiness: ReadinessChecks,
    private readonly logger: Log,
  ) {}

  @Get()
  @Permitted(operationsPolicy.ReadOperations)
  @Answers(healthAnswer)
  @ApiOperation({ summary: 'Readiness checks with their texts, reasons and figures' })
  async show(@ReaderLanguage() language: Language): Promise<z.infer<typeof healthAnswer>> {
    const outcomes = await readinessOutcomes(this.readiness.checks, this.logger);
    return {
      status: outcomes.every(({ ready }) => ready) ? 'ready' : 'not-ready',
      version: productVersion(),
      node: process.versions.node,
      uptimeSeconds: Math.round(process.uptime()),
      checks: outcomes.map(({ name, ready, reason, figures }) => ({
        name,
        text: checkWords(name, language),
        ready,
        reason: reason ?? null,
        figures: { ...figures },
      })),
    };
  }
}
