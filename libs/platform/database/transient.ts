import { setTimeout as sleep } from 'node:timers/promises';

const transientStates = /^(08|40(?!002)|53|58|57P|55P03|57014|25006|25P03)/;
const transientCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
]);
const transientTexts =
  /connection (terminated|ended)|not queryable|timeout exceeded when trying to connect|connection error/i;

/**
 * Whether trying again may help: a lost connection, a server that starts or stops or lacks room, a deadlock, a
 * timeout. Anything else fails the same way each time.
 */
export function isTransient(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isTransient);
  const code = codeOf(error);
  if (code !== undefined)
    return transientCodes.has(code) || (code.length === 5 && transientStates.test(code));
  return error instanceof Error && transientTexts.test(error.message);
}

/** Whether the statement or the schema is wrong (SQLSTATE class 42), so that no single row can be to blame. */
export function isSchemaFault(error: unknown): boolean {
  return codeOf(error)?.startsWith('42') ?? false;
}

/** The SQLSTATE of a server's error or the `code` of a system's, if it has one. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** Milliseconds to wait before the given attempt (1, 2, …): doubling to 30 s, half of it by chance. */
export function backoffMs(attempt: number): number {
  const ceiling = Math.min(30_000, 100 * 2 ** Math.min(attempt - 1, 12));
  return ceiling * (0.5 + Math.random() / 2);
}

/** Waits, or returns early when the signal fires. */
export async function pause(ms: number, signal?: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal, ref: true }).catch(() => undefined);
}
