import { backoffMs, pause } from '#platform/database';
import type { Lease, Leases } from './leases.js';

export interface LeasedWork {
  readonly key: string;
  readonly lease: boolean;
  /** Works until its signal fires or it has nothing more to say. */
  session(signal: AbortSignal): Promise<void>;
  failed(error: unknown, failures: number): Promise<void>;
}

const always: Lease = { lost: new AbortController().signal, release: async () => undefined };

/** Repeats the work while this process holds the lease, waits for the lease otherwise, until the signal fires. */
export async function underLease(leases: Leases, work: LeasedWork, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const lease = work.lease ? await leases.hold(work.key, signal) : always;
    if (!lease) return;
    const either = linked(signal, lease.lost);
    await repeat(work, either.signal);
    either.unlink();
    await lease.release();
  }
}

async function repeat(work: LeasedWork, signal: AbortSignal): Promise<void> {
  let failures = 0;
  while (!signal.aborted) {
    try {
      await work.session(signal);
      failures = 0;
    } catch (error) {
      failures += 1;
      await work.failed(error, failures).catch(() => undefined);
      await pause(backoffMs(failures), signal);
    }
  }
}

/** One signal of two, which lets go of both: the process's own outlives many leases. */
function linked(a: AbortSignal, b: AbortSignal): { signal: AbortSignal; unlink: () => void } {
  const either = new AbortController();
  const abort = () => either.abort();
  if (a.aborted || b.aborted) abort();
  a.addEventListener('abort', abort);
  b.addEventListener('abort', abort);
  const unlink = () => {
    a.removeEventListener('abort', abort);
    b.removeEventListener('abort', abort);
  };
  return { signal: either.signal, unlink };
}
