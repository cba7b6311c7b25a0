import { readFileSync } from 'node:fs';
import type { ClientBase, Pool } from 'pg';

const LOCK = 7_214_061_907;

/** Makes schema `access_log`; quiet when it is there. */
export async function migrateAccessLog(database: Pool | ClientBase): Promise<void> {
  const sql = readFileSync(new URL('./sql/access.sql', import.meta.url), 'utf8');
  await database.query(`begin; select pg_advisory_xact_lock(${LOCK}); ${sql}; commit`);
}
