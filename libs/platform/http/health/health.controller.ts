import { Controller, Get, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { HttpParts } from '../http-parts.js';
import { Public } from '../identity/public.decorator.js';
import { productVersion } from './product-version.js';
import { ReadinessChecks } from './readiness.js';
import { readinessOutcomes } from './readiness-outcomes.js';

/** For probes and operators: alive, ready, and which release this is. */
@Controller()
@Public()
export class HealthController {
  constructor(
    private readonly readiness: ReadinessChecks,
    private readonly parts: HttpParts,
  ) {}

  @Get('healthz')
  @ApiOperation({ summary: 'Whether the process is alive' })
  alive(): { readonly status: 'alive' } {
    return { status: 'alive' };
  }

  @Get('readyz')
  @ApiOperation({ summary: 'Whether everything it needs works; 503 names what does not' })
  async ready(@Res({ passthrough: false }) reply: FastifyReply): Promise<void> {
    const checks = await readinessOutcomes(this.readiness.checks, this.parts.logger);
    const ready = checks.every((check) => check.ready);
    if (!ready) void reply.header('retry-after', '2');
    await reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not-ready', checks });
  }

  @Get('api/version')
  @ApiOperation({ summary: 'Which release this is' })
  version(): {
    readonly name: string;
    readonly version: string;
    readonly node: string;
    readonly mode: string;
  } {
    return {
      name: 'tilsyn',
      version: productVersion(),
      node: process.versions.node,
      mode: this.parts.config.mode,
    };
  }
}
