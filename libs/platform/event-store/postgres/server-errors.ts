import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Whether the server is out of reach, out of means or going down, as against a statement it has refused: SQLSTATE
 * classes 08, 53 and 57, or an error of the driver or the network, which bears no SQLSTATE.
 */
export function isUnreachable(error: unknown): boolean {
  const code: unknown = (error as { code?: unknown } | undefined)?.code;
  return typeof code !== 'string' || !/^[0-9A-Z]{5}$/.test(code) || /^(08|53|57)/.test(code);
}

/** Waits longer with each attempt, up to 5 s and with some chance in it; an abort ends the wait quietly. */
export async function backOff(attempt: number, signal?: AbortSignal): Promise<void> {
  const ceiling = Math.min(5_000, 100 * 2 ** Math.min(attempt, 6));
  const options = signal ? { signal } : {};
  await sleep(ceiling / 2 + (Math.random() * ceiling) / 2, undefined, options).catch(() => undefined);
}
