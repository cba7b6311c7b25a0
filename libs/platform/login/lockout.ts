import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { LoginParts } from './login-parts.js';
import { refuseLogin } from './login.problems.js';
import { sqlOf } from './sql-of.js';

const countAttempt = sqlOf('count-attempt');
const giveBack = sqlOf('give-back-attempt');

/** Locks an address after too many wrong passwords in a row, whether or not anybody has an account under it. */
@Injectable()
export class Lockout {
  constructor(private readonly parts: LoginParts) {}

  /**
   * Counts an attempt before it is made, so that many at once are no more than many one by one.
   * @throws Refused `sign-in.locked`.
   */
  async countAttempt(email: string): Promise<void> {
    const { maxFailures, lockMs } = this.parts.config.login;
    const now = Date.now();
    const { rows } = await this.parts.pool.query<{ failures: number; locked_until: Date | null }>(
      countAttempt,
      [this.keyOf(email), new Date(now), maxFailures, new Date(now + lockMs)],
    );
    const [row] = rows;
    if (!row?.locked_until || row.failures <= maxFailures) return;
    throw lockedFor(row.locked_until.getTime() - now);
  }

  /** Takes one attempt back, and the lock if it was that one's: no password was looked at. */
  async giveBack(email: string): Promise<void> {
    await this.parts.pool.query(giveBack, [this.keyOf(email), this.parts.config.login.maxFailures]);
  }

  /** Forgets the attempts: one was right, or the account has a new password. Those of long ago go with it. */
  async forget(email: string): Promise<void> {
    await this.parts.pool.query(
      "delete from login.lockout where address = $1 or changed_at < $2::timestamptz - interval '2 days'",
      [this.keyOf(email), new Date()],
    );
  }

  private keyOf(email: string): Buffer {
    return createHmac('sha256', this.parts.secret).update(`lockout:${email.trim().toLowerCase()}`).digest();
  }
}

/** The refusal of somebody who is locked out. */
export function lockedFor(ms: number) {
  const retryAfter = Math.max(1, Math.ceil(ms / 1000));
  return refuseLogin('sign-in.locked', { retryAfter, minutes: Math.ceil(retryAfter / 60) });
}
