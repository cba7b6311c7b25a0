import { Controller, Get, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { HttpParts } from '../http-parts.js';
import { Public } from '../identity/public.decorator.js';
import { productVersion } from './product-version.js';
import { NotReady, ReadinessChecks, type ReadinessCheck } from './readiness.js';

const PATIENCE_MS = 3000;

interface Outcome {
  readonly name: string;
  readonly ready: boolean;
  readonly reason?: string;
  readonly figures?: Readonly<Record<string, string | number>>;
}

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
    const checks = await Promise.all(this.readiness.checks.map((check) => this.outcome(check)));
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

  private async outcome(readiness: ReadinessCheck): Promise<Outcome> {
    const { name } = readiness;
    try {
      const figures = await withinPatience(readiness.check());
      return { name, ready: true, ...(figures ? { figures } : {}) };
    } catch (error) {
      this.parts.logger.warn({ err: error, check: name }, 'a readiness check failed');
      return { name, ready: false, reason: error instanceof NotReady ? error.message : 'failed' };
    }
  }
}

async function withinPatience<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NotReady(`no answer within ${PATIENCE_MS} ms`)), PATIENCE_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
