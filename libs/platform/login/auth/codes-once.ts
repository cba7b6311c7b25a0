import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api';
import { symmetricDecrypt } from 'better-auth/crypto';
import type { Pool } from 'pg';
import { sqlOf } from '../sql-of.js';
import { stepOfCode } from '../time-code.js';

const spendStep = sqlOf('spend-step');
const VERIFYING = '/two-factor/verify-totp';
/** The library's name for the cookie of somebody who has given the password and not yet the code. */
const BEGUN = 'two_factor';

interface Factor {
  readonly id: string;
  readonly secret: string;
  readonly lockedUntil: Date | null;
}

type Context = Parameters<typeof getSessionFromCtx>[0];

/**
 * Lets each code of an authenticator through once (RFC 6238, 5.2). The library looks at the code alone, so that within
 * its minute and a half one that somebody has watched would open again. A right code is spent before the library sees
 * it, in one statement: of two requests with the same code, at most one comes through.
 */
export const codesOnce = (pool: Pool) =>
  createAuthMiddleware(async (ctx) => {
    if (ctx.path !== VERIFYING) return;
    const account = await accountOf(ctx);
    const factor = account === undefined ? undefined : await factorOf(pool, account);
    if (!factor || isLocked(factor)) return;
    const key = await symmetricDecrypt({ key: ctx.context.secretConfig, data: factor.secret });
    const { code } = ctx.body as { readonly code: string };
    if (!(await spend(pool, factor.id, stepOfCode(key, code, Date.now()))))
      throw new APIError('BAD_REQUEST', { code: 'CODE_SPENT', message: 'Code spent' });
  });

/** Whoever has too many wrong ones behind them is told so by the library, and spends nothing. */
const isLocked = ({ lockedUntil }: Factor): boolean => (lockedUntil?.getTime() ?? 0) > Date.now();

/** False when the code of the step was spent before; a wrong one, of no step, is the library's to refuse. */
async function spend(pool: Pool, factor: string, step: number | undefined): Promise<boolean> {
  if (step === undefined) return true;
  const { rowCount } = await pool.query(spendStep, [factor, step]);
  return rowCount === 1;
}

/** Whose code it is: of the session, or of the sign-in that has been begun. */
async function accountOf(ctx: Context): Promise<string | undefined> {
  const session = await getSessionFromCtx(ctx);
  if (session) return session.user.id;
  const { name } = ctx.context.createAuthCookie(BEGUN);
  const begun = await ctx.getSignedCookie(name, ctx.context.secret);
  if (!begun) return undefined;
  return (await ctx.context.internalAdapter.findVerificationValue(begun))?.value;
}

async function factorOf(pool: Pool, account: string): Promise<Factor | undefined> {
  const { rows } = await pool.query<Factor>(
    'select id, secret, "lockedUntil" from login."twoFactor" where "userId" = $1',
    [account],
  );
  return rows[0];
}
