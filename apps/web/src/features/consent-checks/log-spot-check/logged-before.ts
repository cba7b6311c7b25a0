import { isEntered, type Outbox, type SpotCheckBody } from './outbox.js';

/** A sample and the round it is looked at in. */
export type Sought = Pick<SpotCheckBody, 'sample' | 'round'>;

/** A check as the server lists it. */
interface ListedCheck {
  readonly sample: string;
  readonly round: string | null;
}

/**
 * Whether the sample has a check in the same round already: entered here, or known to the server. Where the server
 * cannot be asked, only what was entered here counts: nobody on site waits for a line that is not there.
 */
export async function isLoggedBefore(
  outbox: Outbox,
  sought: Sought,
  listed: (sought: Sought) => Promise<readonly ListedCheck[]>,
): Promise<boolean> {
  if (isEntered(outbox, sought)) return true;
  const checks = await listed(sought).catch(() => []);
  return checks.some(({ sample, round }) => sample === sought.sample && round === (sought.round ?? null));
}
