import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button } from '#web/components/button.js';
import styles from './reminders.module.css';

/** Leads to the next page of a list, and back to the first. */
export function Pages({ cursor, next }: { cursor: string | undefined; next: string | null }) {
  const { t } = useTranslation('reminders');
  const navigate = useNavigate();
  if (cursor === undefined && next === null) return null;
  const go = (to: string | undefined) => () =>
    void navigate({ to: '.', search: ((before: object) => ({ ...before, cursor: to })) as never });
  return (
    <nav aria-label={t('pages')} className={styles.buttons} data-print="no">
      {cursor === undefined ? null : (
        <Button small onClick={go(undefined)}>
          {t('firstPage')}
        </Button>
      )}
      {next === null ? null : (
        <Button small onClick={go(next)}>
          {t('app:table.next')}
        </Button>
      )}
    </nav>
  );
}
