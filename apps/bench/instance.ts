import type { Pool } from 'pg';
import {
  ChecksAsOfAnyDate1700000310000,
  ConsentStatus1700000300000,
  consentCheckEvents,
} from '#modules/consent-checks';
import { programmeEvents } from '#modules/organisations';
import { CreateFrames1700000400000, auditRoundEvents } from '#modules/sample-audits';
import { createDataSource, createPool, runMigrations } from '#platform/database';
import { EventCatalogue, EventLog } from '#platform/event-store';
import { PostgresEventStore, migrateEventStore } from '#platform/event-store/postgres';
import { CreateProjectionTables1700000000000 } from '#platform/projections';
import { AesGcmSealer, InMemoryKeyStore } from '#platform/sealing';

/** A log and its read models in one database. */
export interface Instance {
  readonly url: string;
  readonly log: EventLog;
  readonly pool: Pool;
  close(): Promise<void>;
}

/** Makes the tables of the log and of the read models. */
export async function migrate(url: string): Promise<void> {
  const owner = createPool(url, { name: 'tilsyn-bench', max: 1 });
  await migrateEventStore(owner).finally(() => owner.end());
  const migrations = [
    CreateProjectionTables1700000000000,
    CreateFrames1700000400000,
    ConsentStatus1700000300000,
    ChecksAsOfAnyDate1700000310000,
  ];
  const source = await createDataSource(url, { entities: [], migrations, max: 2 }).initialize();
  await runMigrations(source).finally(() => source.destroy());
}

/** Opens a migrated database the way the applications do. */
export function openInstance(url: string): Instance {
  const store = new PostgresEventStore({ url });
  const catalogue = new EventCatalogue([programmeEvents, auditRoundEvents, consentCheckEvents]);
  const log = new EventLog(store, catalogue, new AesGcmSealer(new InMemoryKeyStore()));
  const pool = createPool(url, { name: 'tilsyn-bench', max: 8, statementTimeoutMs: 300_000 });
  const close = async () => {
    await store.close();
    await pool.end();
  };
  return { url, log, pool, close };
}
