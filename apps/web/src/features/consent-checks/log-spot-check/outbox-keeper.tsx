import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '#web/lib/session.js';
import { holdUnsent } from '#web/lib/unsent.js';
import { MOVING, onConnected } from '#web/lib/updates.js';
import styles from './log-spot-check.module.css';
import { unsent, waiting, withoutSent } from './outbox.js';
import { startSending } from './outbox-sender.js';
import { outboxOf, useOutbox } from './outbox-store.js';

/** Sends what waits, whatever page is shown, and says so on the others. */
export function OutboxKeeper({ account }: { account: string }) {
  const { t } = useTranslation('consent-checks/log-spot-check');
  const queries = useQueryClient();
  const { pathname } = useLocation();
  const store = useMemo(() => outboxOf(account), [account]);
  const outbox = useOutbox(store);
  const { dataUpdatedAt: signedInAt } = useQuery(meQuery);
  useEffect(() => {
    const onSent = (): void => void queries.invalidateQueries({ queryKey: [MOVING] });
    const { kick, stop } = startSending(store, onSent);
    const stopListening = onConnected(kick);
    window.addEventListener('online', kick);
    document.addEventListener('visibilitychange', kick);
    return () => {
      stop();
      stopListening();
      window.removeEventListener('online', kick);
      document.removeEventListener('visibilitychange', kick);
    };
    // Whoever signs in again goes on where the session ended.
  }, [store, queries, signedInAt]);
  useEffect(
    () => holdUnsent({ count: () => unsent(store.now()), tidy: () => store.change(withoutSent) }),
    [store],
  );
  const late = unsent(outbox);
  if (late === 0 || pathname === '/consent-checks/log') return null;
  return (
    <p className={styles.strip} role="status" data-print="no">
      <Link to="/consent-checks/log">
        {waiting(outbox) === late ? t('strip.waiting', { count: late }) : t('strip.refused', { count: late })}
      </Link>
    </p>
  );
}
