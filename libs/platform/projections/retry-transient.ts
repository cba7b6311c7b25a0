import { backoffMs, isTransient, pause } from '#platform/database';
import { Stopped } from './interruptions.js';

export interface Retry {
  readonly signal: AbortSignal;
  onRetry(error: unknown, attempt: number): void;
}

/** Tries until it works or fails for good. @throws Stopped when the signal fires in between. */
export async function retryTransient<T>(attempt: () => Promise<T>, { signal, onRetry }: Retry): Promise<T> {
  for (let failures = 1; ; failures += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!isTransient(error)) throw error;
      onRetry(error, failures);
      await pause(backoffMs(failures), signal);
      if (signal.aborted) throw new Stopped();
    }
  }
}
