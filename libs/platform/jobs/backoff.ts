/** The longest wait between two runs of a failing job. */
export const LONGEST_BACKOFF_MS = 15 * 60_000;

/**
 * The wait after the given number of failed runs: doubling from the first wait, capped, and spread over its upper half
 * so that jobs which failed together do not return together. `chance` is in [0, 1).
 */
export function backoffMs(failedRuns: number, firstMs: number, chance: number): number {
  const full = Math.min(firstMs * 2 ** (failedRuns - 1), LONGEST_BACKOFF_MS);
  return Math.round(full * (0.5 + chance / 2));
}
