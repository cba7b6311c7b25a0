import type { Pool, PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import { DANISH_GENOME_PROGRAMME, programmeEvents, type ProgrammeEvent } from '#modules/organisations';
import { auditRoundEvents } from '#modules/sample-audits';
import { createDataSource, createPool, runMigrations } from '#platform/database';
import { EventCatalogue, EventLog } from '#platform/event-store';
import { derivedId, type DomainEvent, type Recorded } from '#platform/kernel';
import {
  CreateProjectionTables1700000000000,
  ProjectionRunner,
  type Projection,
} from '#platform/projections';
import { AesGcmSealer, InMemoryKeyStore } from '#platform/sealing';
import { createTestDatabase } from '#platform/testing';
import { InMemoryEventStore } from '../../../platform/event-store/in-memory/index.js';
import { consentCheckEvents } from '../consent-check-events.js';
import { tilsyn } from '../consent-check.fixtures.js';
import { ChecksAsOfAnyDate1700000310000 } from '../migrations/checks-as-of-any-date.migration.js';
import { ConsentStatus1700000300000 } from '../migrations/consent-status.migration.js';
import { consentStatusProjection } from './consent-status.projection.js';

/** The projection without the reactions it waits for: nobody reacts here. */
export const projection: Projection = { ...consentStatusProjection, follows: [] };

/** The five regions of the shipped programme, and one that is over. */
export const regionNames: Readonly<Record<string, string>> = {
  '1081': 'North Denmark Region',
  '1082': 'Central Denmark Region',
  '1083': 'Region of Southern Denmark',
  '1084': 'Capital Region of Denmark',
  '1085': 'Region Zealand',
};

const programmeHistory: readonly ProgrammeEvent[] = [
  {
    type: 'ProgrammeRegistered',
    data: {
      programme: DANISH_GENOME_PROGRAMME,
      names: { da: 'Genomprogrammet', en: 'The genome programme' },
      occurredOn: '2022-01-01',
    },
  },
  ...Object.entries(regionNames).map(([region, en]) => ({
    type: 'RegionRegistered' as const,
    data: {
      programme: DANISH_GENOME_PROGRAMME,
      region,
      names: { da: `Region ${region}`, en },
      validFrom: '2007-01-01',
      occurredOn: '2022-01-01',
    },
  })),
  {
    type: 'RegionRegistered',
    data: {
      programme: DANISH_GENOME_PROGRAMME,
      region: '0999',
      names: { da: 'Tidligere amt', en: 'Former county' },
      validFrom: '1970-04-01',
      validTo: '2006-12-31',
      occurredOn: '2022-01-01',
    },
  },
];

/** A database with the status's tables, a log in memory, and the ways from the one to the other. */
export async function openStatusWorld() {
  const database = await createTestDatabase({});
  const dataSource: DataSource = createDataSource(database.url, {
    entities: [],
    migrations: [
      CreateProjectionTables1700000000000,
      ConsentStatus1700000300000,
      ChecksAsOfAnyDate1700000310000,
    ],
  });
  await dataSource.initialize();
  await runMigrations(dataSource);
  const pool = createPool(database.url, { name: 'spec', max: 12 });
  const store = new InMemoryEventStore();
  const catalogue = new EventCatalogue([programmeEvents, auditRoundEvents, consentCheckEvents]);
  const log = new EventLog(store, catalogue, new AesGcmSealer(new InMemoryKeyStore()));
  const append = appender(log);
  await append(`programme-${DANISH_GENOME_PROGRAMME}`, programmeHistory, '2022-01-01T09:00:00.000Z');
  const close = async () => {
    await store.close();
    await pool.end();
    await dataSource.destroy();
    await database.drop();
  };
  const runner = (batchSize: number, lease = true) =>
    new ProjectionRunner({
      log,
      pool,
      projections: [projection],
      batchSize,
      lease,
      idleMs: 20,
      leaseRetryMs: 20,
    });
  return { pool, dataSource, store, log, append, runner, close, rows: () => rowsOf(pool) };
}
export type StatusWorld = Awaited<ReturnType<typeof openStatusWorld>>;

const appender =
  (log: EventLog) => async (stream: string, events: readonly DomainEvent[], recordedAt: string) => {
    const expectedRevision = (await log.read(stream)).length - 1;
    const commandId = derivedId('spec', stream, String(expectedRevision));
    const metadata = { commandId, fingerprint: '', actor: tilsyn, correlationId: 'spec' };
    return log.append({ stream, events, expectedRevision, recordedAt, metadata });
  };

/** All rows of the projection's tables as text, by table and in one order. */
export async function rowsOf(
  db: Pool | PoolClient,
  schema = 'rm',
): Promise<Readonly<Record<string, readonly string[]>>> {
  const tables: Record<string, readonly string[]> = {};
  for (const table of projection.tables) {
    const { rows } = await db.query<{ row: string }>(
      `select t::text as row from ${schema}.${table} t order by 1`,
    );
    tables[table] = rows.map(({ row }) => row);
  }
  return tables;
}

/** Cuts the log into batches of the given sizes, used in turn. */
export function inBatches(
  events: readonly Recorded[],
  sizes: readonly number[],
): readonly (readonly Recorded[])[] {
  const batches: (readonly Recorded[])[] = [];
  for (let at = 0, n = 0; at < events.length; n += 1) {
    const size = sizes[n % sizes.length] ?? 1;
    batches.push(events.slice(at, at + size));
    at += size;
  }
  return batches;
}

/** Projects batches into empty tables, looks at them, and takes everything back. */
export async function projected<T>(
  pool: Pool,
  batches: readonly (readonly Recorded[])[],
  look: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin; set local search_path = rm, public');
    const tx = {
      query: async <Row>(sql: string, parameters: readonly unknown[] = []) =>
        (await client.query(sql, [...parameters])).rows as Row[],
    };
    for (const batch of batches) await projection.apply(batch, tx);
    return await look(client);
  } finally {
    await client.query('rollback').finally(() => client.release());
  }
}
