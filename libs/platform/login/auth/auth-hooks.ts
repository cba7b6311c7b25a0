import type { OidcConfig } from '#platform/config';
import { Refused } from '#platform/kernel';
import type { BetterAuthOptions } from 'better-auth';
import { claimedBy } from '../sign-on-claims.js';
import { currentSignOn } from './sign-on.js';

type Validate = NonNullable<NonNullable<BetterAuthOptions['user']>['validateUserInfo']>;

/** Why nobody gets an account: nobody vouches that the address is theirs. */
const UNVERIFIED = 'sign-on.unverified-address';

/** What a provider says no longer by saying this. */
const WITHDRAWING: readonly string[] = ['sign-on.no-role', 'sign-on.no-region'];

/** Looks at what a provider says before any of it is stored. */
export function validateUserInfo(oidc: OidcConfig | undefined): Validate {
  return (said) => {
    const [signOn, profile] = [currentSignOn(), said.source.oauth?.profile];
    if (!oidc || !signOn || !profile) return { error: 'sign-on.unavailable' };
    if (isUnvouched(said)) return { error: UNVERIFIED };
    const error = refusalOf(() => (signOn.claimed = claimedBy(profile, oidc)));
    if (error === undefined) return undefined;
    if (WITHDRAWING.includes(error)) signOn.withdrawn = knownBefore(said);
    return { error };
  };
}

/** The code of the refusal that the work ends in, if any. */
function refusalOf(work: () => unknown): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof Refused) return error.code;
    throw error;
  }
}

type Said = Parameters<Validate>[0];

/** An account under an address that is somebody else's would wait for whoever is invited there. */
const isUnvouched = ({ source, user }: Said): boolean =>
  source.action === 'create-user' && user.emailVerified !== true;

/** The account that has come by the provider before. */
const knownBefore = ({ source, user }: Said): string | undefined =>
  source.action === 'sign-in' && typeof user.id === 'string' ? user.id : undefined;

const LONGEST_USER_AGENT = 200;
const NO_TOKENS = { accessToken: null, refreshToken: null, idToken: null };

export const databaseHooks = {
  session: {
    create: {
      before: async (session) => ({
        data: {
          ...session,
          // Nothing here needs to know where somebody sat.
          ipAddress: '',
          userAgent: session.userAgent?.slice(0, LONGEST_USER_AGENT) ?? '',
          signedInBy: currentSignOn() ? 'single-sign-on' : 'password',
        },
      }),
      after: async (session) => {
        const signOn = currentSignOn();
        if (signOn) signOn.account = session.userId;
      },
    },
  },
  account: {
    // We ask the provider nothing after signing on, and its tokens hold every claim.
    create: { before: async (account) => ({ data: { ...account, ...NO_TOKENS } }) },
    update: { before: async (account) => ({ data: { ...account, ...NO_TOKENS } }) },
  },
} satisfies BetterAuthOptions['databaseHooks'];
