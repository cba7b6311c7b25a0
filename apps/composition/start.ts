import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Jobs } from '#platform/jobs';
import type { Config } from '#platform/config';
import { createApi, listen, type FieldMessages } from '#platform/http';
import { NestLogger } from '#platform/logging';
import { FirstRun, LoginIdentity } from '#platform/login';
import { checkCommands } from './check-commands.js';
import { checkPolicy } from './check-policy.js';
import { EventsModule } from './events/events.module.js';
import { OperationsModule } from './operations/operations.module.js';
import { openParts, type Parts, type StartOptions } from './parts.js';
import { PolicyModule } from './policy/policy.module.js';
import { RoundProgressModule } from './round-progress/round-progress.module.js';
import { closeInOrder, type Running } from './running.js';
import { UpdatesModule } from './updates/updates.module.js';
import { WebModule } from './web/web.module.js';
import { startWork } from './work.js';

@Module({})
class WorkerModule {}

/** Answers requests; reads, decides and appends, and leaves the following-up to a worker. */
export async function startApi(config: Config, options?: StartOptions): Promise<Running> {
  return started(config, options, async (parts) => {
    const app = await buildApi(config, parts);
    await orClose(app, () => app.get(Jobs).start());
    return serve(app, config, parts, async () => undefined);
  });
}

/** Runs projections, reactions and sweeps; answers nobody. */
export async function startWorker(config: Config, options?: StartOptions): Promise<Running> {
  return started(config, options, async (parts) => {
    const worker = { module: WorkerModule, imports: [...parts.modules] };
    const app = await NestFactory.createApplicationContext(worker, {
      logger: new NestLogger(parts.logger),
      abortOnError: false,
    });
    await orClose(app, async () => checkDeclared(app, parts.rooms));
    const stop = await orClose(app, () => startWork(app, parts.rooms));
    parts.logger.info('the worker is at work');
    return {
      app,
      close: closeInOrder(
        stop,
        () => app.close(),
        () => parts.infrastructure.close(),
      ),
    };
  });
}

/** Both in one process, as `tilsyn start` does. */
export async function startAll(config: Config, options?: StartOptions): Promise<Running> {
  return started(config, options, async (parts) => {
    const app = await buildApi(config, parts);
    const stop = await orClose(app, () => startWork(app, parts.rooms));
    return serve(app, config, parts, stop);
  });
}

async function started(
  config: Config,
  options: StartOptions | undefined,
  start: (parts: Parts) => Promise<Running>,
): Promise<Running> {
  const parts = await openParts(config, options);
  return start(parts).catch(async (error: unknown) => {
    await parts.infrastructure.close();
    throw error;
  });
}

async function buildApi(
  config: Config,
  { logger, modules, rooms, webFolder }: Parts,
): Promise<NestFastifyApplication> {
  const fieldMessages = Object.assign({}, ...rooms.map((room) => room.fieldMessages)) as FieldMessages;
  const app = await createApi({
    config,
    logger,
    imports: [
      ...modules,
      EventsModule,
      PolicyModule.register(rooms),
      OperationsModule.register(rooms),
      RoundProgressModule,
      UpdatesModule,
      WebModule.register(webFolder),
    ],
    fieldMessages,
    identity: LoginIdentity,
  });
  await orClose(app, async () => checkDeclared(app, rooms));
  return app;
}

function checkDeclared(app: INestApplicationContext, rooms: Parts['rooms']): void {
  checkCommands(app);
  checkPolicy(app, rooms);
}

async function serve(
  app: NestFastifyApplication,
  config: Config,
  { infrastructure, logger }: Parts,
  stop: () => Promise<void>,
): Promise<Running> {
  const url = await orClose(app, () => listen(app, config));
  logger.info({ url, mode: config.mode }, 'listening');
  const firstRunLink = await orClose(app, () => app.get(FirstRun).offer());
  if (firstRunLink !== undefined)
    logger.warn(`nobody administers this instance yet; who opens this link first will: ${firstRunLink}`);
  // First nobody is let in and whoever is in is served, then the work stops, then the ground is taken away.
  const server = app.getHttpAdapter().getInstance();
  return {
    app,
    url,
    ...(firstRunLink === undefined ? {} : { firstRunLink }),
    close: closeInOrder(
      () => server.close(),
      stop,
      () => app.close(),
      () => infrastructure.close(),
    ),
  };
}

async function orClose<T>(app: INestApplicationContext, work: () => Promise<T>): Promise<T> {
  return work().catch(async (error: unknown) => {
    await app.close().catch(() => undefined);
    throw error;
  });
}
