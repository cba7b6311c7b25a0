/** How a mail that was not taken is tried again. */
export interface MailRetryPolicy {
  /** Attempts in all, the first one included. */
  readonly attempts: number;
  readonly firstMs: number;
  readonly factor: number;
  readonly longestMs: number;
}

/** Five attempts: after 1, 5, 25 and 125 minutes. A greylisting server takes the second or third. */
export const defaultMailRetry: MailRetryPolicy = {
  attempts: 5,
  firstMs: 60_000,
  factor: 5,
  longestMs: 4 * 3_600_000,
};

/** What follows the given failed attempt, the first being 1: a wait, or giving up. */
export function nextAttempt(
  attempt: number,
  permanent: boolean,
  policy: MailRetryPolicy = defaultMailRetry,
): { readonly afterMs: number } | 'give-up' {
  if (permanent || attempt >= policy.attempts) return 'give-up';
  return { afterMs: Math.min(policy.firstMs * policy.factor ** (attempt - 1), policy.longestMs) };
}
