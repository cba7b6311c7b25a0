import { readFileSync } from 'node:fs';
import type { ClientBase, Pool } from 'pg';

const LOCK = 7_214_061_906;

/** Makes schema `keys`; quiet when it is there. Its database may be another than that of the events, and should be. */
export async function migrateKeyStore(database: Pool | ClientBase): Promise<void> {
  const sql = readFileSync(new URL('./sql/subject-key.sql', import.meta.url), 'utf8');
  await database.query(`begin; select pg_advisory_xact_lock(${LOCK}); ${sql}; commit`);
}
