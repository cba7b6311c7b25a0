import { join } from 'node:path';
import { createPool, type Logger } from '#platform/database';
import { startEmbeddedPostgres } from '#platform/embedded';
import { loadKeyEncryptionKey } from '#platform/sealing';
import type { Config } from '#platform/config';
import type { Room } from '#platform/room';
import { migrateAll } from './migrate-all.js';

/** What a process stands on: a database that is up to date, a folder, and the key that wraps all keys. */
export interface Infrastructure {
  readonly databaseUrl: string;
  readonly keyStoreUrl: string;
  readonly keyEncryptionKey: Uint8Array;
  /** Where the data is, which may differ from where it was wanted when the embedded server could not go there. */
  readonly dataDirectory: string;
  /** Names of the read-model migrations that were run. */
  readonly migrated: readonly string[];
  close(): Promise<void>;
}

/** Finds or starts the database and brings it up to date. */
export async function openInfrastructure(
  config: Config,
  { rooms, logger }: { readonly rooms: readonly Room[]; readonly logger: Logger },
): Promise<Infrastructure> {
  const database = await findDatabase(config, logger);
  try {
    const { url: databaseUrl, dataDirectory } = database;
    const keyStoreUrl = config.keys.storeUrl ?? databaseUrl;
    const file = join(dataDirectory, 'key-encryption-key');
    const keyEncryptionKey = await loadKeyEncryptionKey({ value: config.keys.encryptionKey, file });
    const migrated = await migrateAll({ databaseUrl, keyStoreUrl }, rooms, logger);
    return { databaseUrl, keyStoreUrl, keyEncryptionKey, dataDirectory, migrated, close: database.stop };
  } catch (error) {
    await database.stop();
    throw error;
  }
}

interface Database {
  readonly url: string;
  readonly dataDirectory: string;
  stop(): Promise<void>;
}

async function findDatabase(config: Config, logger: Logger): Promise<Database> {
  const { databaseUrl, dataDirectory } = config;
  if (databaseUrl !== undefined) {
    await requireReachable(databaseUrl);
    return { url: databaseUrl, dataDirectory, stop: async () => undefined };
  }
  const log = (line: string) => logger.warn({}, line);
  return startEmbeddedPostgres({ dataDirectory, log });
}

async function requireReachable(url: string): Promise<void> {
  const pool = createPool(url, { name: 'tilsyn-start', max: 1 });
  try {
    await pool.query('select 1');
  } catch (error) {
    throw new Error(`The database of DATABASE_URL at ${new URL(url).host} cannot be used.`, { cause: error });
  } finally {
    await pool.end();
  }
}
