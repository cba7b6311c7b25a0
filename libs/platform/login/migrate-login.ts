import { loadConfig } from '#platform/config';
import { waitForAdvisoryLock } from '#platform/database';
import type { Log } from '#platform/logging';
import { getMigrations } from 'better-auth/db/migration';
import { authOptions } from './auth/auth-options.js';
import { createLoginPool } from './login-pool.js';
import { sqlOf } from './sql-of.js';

const OURS = ['invitation', 'first-run', 'lockout', 'spent-step'];

/** Brings the schema `login` up to date: the library's tables by the library, ours by our SQL. */
export async function migrateLogin(url: string, log: Pick<Log, 'warn'>): Promise<void> {
  const pool = createLoginPool(url, log);
  try {
    await waitForAdvisoryLock(pool, 'tilsyn:login', async () => {
      await pool.query('create schema if not exists login');
      // Neither the address nor the secret matters to the tables.
      const live = { baseURL: 'http://127.0.0.1', secret: 'only-the-tables-matter-here-and-now' };
      const { login } = loadConfig({});
      const { runMigrations } = await getMigrations(authOptions({ pool, login, log, ...live }));
      await runMigrations();
      for (const name of OURS) await pool.query(sqlOf(name));
    });
  } finally {
    await pool.end();
  }
}
