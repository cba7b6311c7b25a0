import { inTransaction } from '#platform/database';
import type { Pool } from 'pg';

const TAKE_AWAY = `update login."user"
    set "twoFactorEnabled" = false, "secondFactorDue" = true, "secondFactorReset" = $2
  where id = $1 and "secondFactorReset" is distinct from $2`;

/**
 * Takes the second factor, what has been begun with it and every session from the account.
 * @returns whether there was anything to do; the same decision, `reset`, is carried out once.
 */
export function resetSecondFactor(pool: Pool, account: string, reset: string): Promise<boolean> {
  return inTransaction(pool, async (client) => {
    const { rowCount } = await client.query(TAKE_AWAY, [account, reset]);
    if (rowCount === 0) return false;
    await client.query('delete from login."twoFactor" where "userId" = $1', [account]);
    // A sign-in that has got as far as the code begins again, too.
    await client.query('delete from login.verification where value = $1', [account]);
    await client.query('delete from login.session where "userId" = $1', [account]);
    return true;
  });
}

/** Notes that the account has a second factor again; from now on it may do without where the role lets it. */
export async function noteSecondFactor(pool: Pool, account: string): Promise<void> {
  await pool.query('update login."user" set "secondFactorDue" = false where id = $1', [account]);
}
