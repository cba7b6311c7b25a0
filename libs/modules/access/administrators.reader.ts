import { waitForAdvisoryLock } from '#platform/database';
import type { EventLog } from '#platform/event-store';
import { fold, refuseCommand, streamOf } from '#platform/kernel';
import type { Pool } from 'pg';
import type { AccountEvent } from './account-events.js';
import { accounts, grantOn, type Account } from './account.js';

const LOCK = 'tilsyn:administrators';
const PATIENCE_MS = 5000;

/** Who administers: candidates from the read model, the truth from the events. */
export class Administrators {
  constructor(
    private readonly log: EventLog,
    private readonly pool: Pool,
  ) {}

  /** The account as it stands. */
  async account(id: string): Promise<Account> {
    return fold(accounts, await this.log.read<AccountEvent>(streamOf(accounts.category, id)));
  }

  /** Whether anybody was ever made an administrator. */
  async exist(): Promise<boolean> {
    return (await this.#candidates()).length > 0;
  }

  /** Whether there is an administrator besides the account on the day. */
  async existBesides(id: string, day: string): Promise<boolean> {
    for (const candidate of await this.#candidates()) {
      if (candidate === id) continue;
      const { grants } = await this.account(candidate);
      if (grantOn(grants, day)?.role === 'administrator') return true;
    }
    return false;
  }

  /** One at a time over all processes: two administrators who revoke each other would otherwise leave none. */
  async oneAtATime<T>(work: () => Promise<T>): Promise<T> {
    const outcome = await waitForAdvisoryLock(this.pool, LOCK, work, { timeoutMs: PATIENCE_MS });
    if (outcome === 'busy') throw refuseCommand('stream.contended', { stream: accounts.category });
    return outcome;
  }

  async #candidates(): Promise<readonly string[]> {
    const { rows } = await this.pool.query<{ account: string }>(
      `select account from rm.account_access where grants @> '[{"role":"administrator"}]'`,
    );
    return rows.map(({ account }) => account);
  }
}
