import i18next from 'i18next';
import { logSpotCheckLog } from '#web/lib/api/sdk.gen.js';
import { commandHeaders, send } from '#web/lib/ask.js';
import { askJson, type Session } from '#web/lib/session.js';
import { nextWaiting, pauseAfter, settle, waiting, type Entry, type Outcome } from './outbox.js';
import { outcomeOf } from './outbox-outcome.js';
import type { OutboxStore } from './outbox-store.js';

export interface Sender {
  /** Tries now what waits. */
  readonly kick: () => void;
  readonly stop: () => void;
}

/** Sends what waits, one after the other; after a failure again and again, with longer pauses. */
export function startSending(store: OutboxStore, onSent: () => void): Sender {
  let pause: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;
  let isSending = false;

  const sendAll = async (): Promise<void> => {
    for (let entry = nextWaiting(store.now()); entry && !isStopped; entry = nextWaiting(store.now())) {
      const outcome = await attempt(store, entry);
      await store.change((outbox) => settle(outbox, entry.key, outcome));
      if (outcome.kind === 'sent') onSent();
      if (outcome.kind === 'signed-out') return;
      if (outcome.kind === 'unreachable') return later();
    }
  };
  const later = (): void => {
    const waits = nextWaiting(store.now());
    if (waits?.state === 'waiting' && !isStopped) pause = setTimeout(kick, pauseAfter(waits.attempts));
  };
  const kick = (): void => {
    clearTimeout(pause);
    if (isSending || isStopped || !nextWaiting(store.now())) return;
    isSending = true;
    // Only one page sends at a time. That another tries the same is no harm, the key being the same, but noise.
    void alone(`tilsyn-outbox.${store.account}`, sendAll, later).finally(() => {
      isSending = false;
    });
  };
  let before = waiting(store.now());
  const stopWatching = store.watch(() => {
    const now = waiting(store.now());
    if (now > before) kick();
    before = now;
  });
  kick();
  return {
    kick,
    stop: () => {
      isStopped = true;
      clearTimeout(pause);
      stopWatching();
    },
  };
}

async function attempt(store: OutboxStore, { body, key }: Entry): Promise<Outcome> {
  // Somebody else may have signed in on this machine since; what is sent is sent in the name of whoever entered it.
  const session = await askJson<Session>('/api/session').catch(() => undefined);
  if (session === undefined) return { kind: 'unreachable' };
  if (session.account !== store.account) return { kind: 'signed-out' };
  return outcomeOf(send(logSpotCheckLog({ body, headers: commandHeaders(key) })), i18next.t);
}

/** Runs it unless another page of ours does so already. */
async function alone(name: string, run: () => Promise<void>, otherwise: () => void): Promise<void> {
  const { locks } = navigator as { locks?: LockManager };
  if (!locks) return run();
  await locks.request(name, { ifAvailable: true }, (lock) => (lock ? run() : otherwise()));
}
