import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Asked } from '#web/components/asked.js';
import { useMay } from '#web/lib/session.js';
import { numberOf, type Entry } from '../item/check-item.js';
import styles from './history.module.css';
import { useRawEvents } from './use-raw-events.js';

/** The event as it is stored, one press away. */
export function RawEvent({ id, entry }: { id: string; entry: Entry }) {
  const { t } = useTranslation('consent-checks/check');
  const [isOpen, setOpen] = useState(false);
  const query = useRawEvents(id, isOpen);
  if (!useMay()('ReadCheckEvents')) return null;
  return (
    <details data-print="no" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={styles.summary}>
        {t('history.raw')}
        <span className="visually-hidden"> {t('history.number', { number: numberOf(entry) })}</span>
      </summary>
      {isOpen ? (
        <Asked query={query}>
          {({ items }) => (
            <pre className={styles.raw} tabIndex={0}>
              {JSON.stringify(
                items.find(({ revision }) => revision === entry.revision),
                null,
                2,
              )}
            </pre>
          )}
        </Asked>
      ) : null}
    </details>
  );
}
