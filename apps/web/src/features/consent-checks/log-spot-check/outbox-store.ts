import { createStore, get, update } from 'idb-keyval';
import { useSyncExternalStore } from 'react';
import type { Outbox } from './outbox.js';

const EMPTY: Outbox = [];

/** One account's outbox on this machine. It survives a reload, and all open pages see the same. */
export interface OutboxStore {
  readonly account: string;
  readonly now: () => Outbox;
  readonly watch: (watcher: () => void) => () => void;
  /** Changes it, whatever other pages do meanwhile. */
  readonly change: (how: (before: Outbox) => Outbox) => Promise<Outbox>;
  /** False where the browser keeps nothing: then it lives as long as the page. */
  readonly isKept: () => boolean;
}

const opened = new Map<string, OutboxStore>();

export function outboxOf(account: string): OutboxStore {
  const known = opened.get(account) ?? openOutbox(account);
  opened.set(account, known);
  return known;
}

export const useOutbox = (store: OutboxStore): Outbox => useSyncExternalStore(store.watch, store.now);

function openOutbox(account: string): OutboxStore {
  const shelf = createStore('tilsyn-outbox', 'entries');
  const others = new BroadcastChannel(`tilsyn-outbox.${account}`);
  const watchers = new Set<() => void>();
  let outbox = EMPTY;
  let kept = true;

  const show = (next: Outbox): void => {
    outbox = next;
    for (const watcher of watchers) watcher();
  };
  const read = async (): Promise<void> => {
    try {
      show((await get<Outbox>(account, shelf)) ?? EMPTY);
    } catch {
      kept = false;
    }
  };
  const change = async (how: (before: Outbox) => Outbox): Promise<Outbox> => {
    let next = outbox;
    try {
      await update<Outbox>(account, (before) => (next = how(before ?? EMPTY)), shelf);
      others.postMessage('changed');
    } catch {
      kept = false;
      next = how(outbox);
    }
    show(next);
    return next;
  };

  others.addEventListener('message', () => void read());
  void read();
  return {
    account,
    now: () => outbox,
    watch: (watcher) => (watchers.add(watcher), () => watchers.delete(watcher)),
    change,
    isKept: () => kept,
  };
}
