import { useCallback, useMemo } from 'react';
import { newKey } from '#web/lib/ask.js';
import type { Complaint } from '#web/lib/complaints.js';
import { useSession } from '#web/lib/session.js';
import { listedChecks } from './listed-checks.js';
import { isLoggedBefore, type Sought } from './logged-before.js';
import { enqueue, remove, type Entry, type Outbox, type SpotCheckBody } from './outbox.js';
import { outboxOf, useOutbox, type OutboxStore } from './outbox-store.js';

/** How long an auditor waits for the server before going on to the next sample. */
const PATIENCE_MS = 4_000;

/** What came of an entry before the auditor goes on. */
export type Logged =
  | { readonly kind: 'sent' | 'waiting' }
  | { readonly kind: 'refused'; readonly complaints: readonly Complaint[] };

export interface Logging {
  readonly outbox: Outbox;
  readonly isKept: () => boolean;
  /** Whether the sample has a check in the same round already, as far as can be told now. */
  readonly isLogged: (sought: Sought) => Promise<boolean>;
  readonly log: (body: SpotCheckBody) => Promise<Logged>;
  readonly discard: (key: string) => Promise<unknown>;
}

/**
 * Logs through the outbox: an entry is on the machine before it is on its way, so that neither a reload nor a lost line
 * loses it. What is refused at once goes back into the form.
 */
export function useLogSpotCheck(): Logging {
  const { account } = useSession();
  const store = useMemo(() => outboxOf(account ?? ''), [account]);
  const outbox = useOutbox(store);
  const discard = useCallback((key: string) => store.change((before) => remove(before, key)), [store]);
  const isLogged = useCallback(
    (sought: Sought) => isLoggedBefore(store.now(), sought, listedChecks),
    [store],
  );
  const log = useCallback(
    async (body: SpotCheckBody): Promise<Logged> => {
      const key = newKey();
      const settled = answerTo(store, key);
      await store.change((before) => enqueue(before, { key, body, keptAt: new Date().toISOString() }));
      const entry = await settled;
      if (entry?.state !== 'refused') return { kind: entry?.state === 'sent' ? 'sent' : 'waiting' };
      await discard(key);
      return { kind: 'refused', complaints: entry.complaints };
    },
    [store, discard],
  );
  return { outbox, isKept: store.isKept, isLogged, log, discard };
}

/** The entry once the server has answered or could not be reached, or as it is when patience ends. */
function answerTo(store: OutboxStore, key: string): Promise<Entry | undefined> {
  return new Promise((resolve) => {
    const find = (): Entry | undefined => store.now().find((entry) => entry.key === key);
    const done = (): void => {
      clearTimeout(timer);
      stop();
      resolve(find());
    };
    const timer = setTimeout(done, PATIENCE_MS);
    const stop = store.watch(() => {
      const entry = find();
      if (entry && (entry.state !== 'waiting' || entry.attempts > 0)) done();
    });
  });
}
