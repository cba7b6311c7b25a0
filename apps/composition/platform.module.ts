import { Module, type DynamicModule, type OnApplicationShutdown, type Provider } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessLog, PostgresAccessLog } from '#platform/access-log';
import { SandboxClock } from '#platform/clock';
import { Config } from '#platform/config';
import { createPool } from '#platform/database';
import { EventCatalogue, EventLog, EventStore } from '#platform/event-store';
import { PostgresEventStore } from '#platform/event-store/postgres';
import { createJobs, Jobs } from '#platform/jobs';
import { Clock } from '#platform/kernel';
import { Log, type ProcessLogger } from '#platform/logging';
import { Mailer } from '#platform/mail';
import type { Room } from '#platform/room';
import {
  AesGcmSealer,
  CachingKeyStore,
  DerivedKeys,
  KeyStore,
  PostgresKeyStore,
  Sealer,
} from '#platform/sealing';
import { Pool } from 'pg';
import type { Infrastructure } from './infrastructure.js';
import { mailerOf } from './mailer-of.js';
import { dataSourceOf } from './migrate-all.js';

/** What the platform is made with. */
export interface PlatformOptions {
  readonly config: Config;
  readonly clock: Clock;
  readonly logger: ProcessLogger;
  readonly infrastructure: Infrastructure;
  readonly rooms: readonly Room[];
}

class Closing implements OnApplicationShutdown {
  constructor(private readonly closers: readonly (() => Promise<unknown>)[]) {}

  async onApplicationShutdown(): Promise<void> {
    for (const close of this.closers) await close();
  }
}

/** The platform's parts by their class tokens, for every room. */
@Module({})
export class PlatformModule {
  static register(options: PlatformOptions): DynamicModule {
    const { config, clock, logger, infrastructure, rooms } = options;
    if (config.mode === 'production' && clock instanceof SandboxClock)
      throw new Error('A real instance runs on the time of the machine.');
    const { databaseUrl } = infrastructure;
    const database = TypeOrmModule.forRootAsync({
      useFactory: () => ({ ...dataSourceOf(databaseUrl, rooms, logger).options, retryAttempts: 0 }),
      dataSourceFactory: async () => dataSourceOf(databaseUrl, rooms, logger).initialize(),
    });
    const ports = rooms.flatMap(({ providers = [] }) => [...providers]);
    const parts = [...providersOf(options), ...ports];
    return {
      module: PlatformModule,
      global: true,
      imports: [database],
      providers: [...parts, closingOf(options)],
      exports: parts,
    };
  }
}

function providersOf({ config, clock, logger, infrastructure, rooms }: PlatformOptions): Provider[] {
  const { databaseUrl, dataDirectory } = infrastructure;
  const catalogue = new EventCatalogue(rooms.flatMap(({ events }) => [...events]));
  const onTrouble = (error: unknown) => logger.warn({ err: error }, 'the event store mends a trouble');
  const backend = config.redisUrl === undefined ? { databaseUrl } : { redisUrl: config.redisUrl };
  return [
    { provide: Config, useValue: config },
    { provide: Clock, useValue: clock },
    { provide: Log, useValue: logger },
    { provide: EventCatalogue, useValue: catalogue },
    { provide: EventStore, useFactory: () => new PostgresEventStore({ url: databaseUrl, onTrouble }) },
    { provide: Pool, useFactory: () => createPool(databaseUrl, { name: 'tilsyn', max: 16, logger }) },
    { provide: KeyStore, useFactory: (pool: Pool) => keyStoreOf(infrastructure, pool), inject: [Pool] },
    { provide: DerivedKeys, useValue: new DerivedKeys(infrastructure.keyEncryptionKey) },
    { provide: Sealer, useFactory: (keys: KeyStore) => new AesGcmSealer(keys), inject: [KeyStore] },
    {
      provide: EventLog,
      useFactory: (store: EventStore, sealer: Sealer) => new EventLog(store, catalogue, sealer),
      inject: [EventStore, Sealer],
    },
    {
      provide: Jobs,
      useFactory: () => createJobs(backend, { logger, closeGraceMs: config.shutdownGraceMs }),
    },
    { provide: Mailer, useFactory: () => mailerOf(config, dataDirectory) },
    {
      provide: AccessLog,
      useFactory: (pool: Pool) => new PostgresAccessLog(pool, logger),
      inject: [Pool],
    },
  ];
}

function keyStoreOf({ databaseUrl, keyStoreUrl, keyEncryptionKey }: Infrastructure, pool: Pool): KeyStore {
  const own = keyStoreUrl === databaseUrl ? pool : createPool(keyStoreUrl, { name: 'tilsyn-keys', max: 4 });
  return new CachingKeyStore(new PostgresKeyStore(own, keyEncryptionKey));
}

function closingOf({ logger }: PlatformOptions): Provider {
  return {
    provide: Closing,
    inject: [Jobs, Mailer, AccessLog, EventStore, Pool],
    useFactory: (
      ...[jobs, mailer, accesses, store, pool]: readonly [Jobs, Mailer, AccessLog, EventStore, Pool]
    ) =>
      new Closing([
        () => jobs.close(),
        () => mailer.close(),
        () => accesses.close(),
        () => store.close(),
        () => pool.end(),
        async () => logger.debug('the platform is closed'),
      ]),
  };
}
