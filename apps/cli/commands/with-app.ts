import { randomUUID } from 'node:crypto';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { loadConfig, type Config } from '#platform/config';
import { Clock, type Issued } from '#platform/kernel';
import { NestLogger } from '#platform/logging';
import { openParts } from '../../composition/index.js';

@Module({})
class CommandLineModule {}

/** What a one-off command works with: the rooms over the configured database, doing nothing by themselves. */
export interface CommandContext {
  readonly app: INestApplicationContext;
  readonly config: Config;
}

/** Opens the application for one command and lets go of it afterwards. Only warnings are logged, to stderr. */
export async function withApp<T>(work: (context: CommandContext) => Promise<T>): Promise<T> {
  const config = loadConfig({ LOG_LEVEL: 'warn', LOG_FORMAT: 'pretty', ...process.env });
  const { logger, modules, infrastructure } = await openParts(config);
  try {
    const app = await NestFactory.createApplicationContext(
      { module: CommandLineModule, imports: [...modules] },
      { logger: new NestLogger(logger), abortOnError: false },
    );
    try {
      return await work({ app, config });
    } finally {
      await app.close();
    }
  } finally {
    await infrastructure.close();
  }
}

/** Commands from the terminal are the operator's, who has the database in hand anyway. */
export function issuedHere(app: INestApplicationContext): Issued {
  const clock = app.get(Clock);
  const commandId = randomUUID();
  const actor = { id: 'operator', role: 'administrator' } as const;
  return { commandId, correlationId: commandId, actor, now: clock.now(), today: clock.today() };
}
