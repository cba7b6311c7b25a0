import { AsyncLocalStorage } from 'node:async_hooks';

const storage = new AsyncLocalStorage<{ readonly requestId: string }>();

/** Runs the work so that every line it logs carries the request's id. */
export function withRequestId<T>(requestId: string, work: () => T): T {
  return storage.run({ requestId }, work);
}

/** The id of the request that is being served, if one is. */
export function currentRequestId(): string | undefined {
  return storage.getStore()?.requestId;
}
