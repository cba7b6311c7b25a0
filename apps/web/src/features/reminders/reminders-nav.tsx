import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '#web/lib/session.js';
import styles from './reminders.module.css';

const PLACES = [
  { to: '/reminders', words: 'nav.queue', row: 'ListReminders' },
  { to: '/reminders/sent', words: 'nav.sent', row: 'ListReminderMails' },
  { to: '/reminders/ladders', words: 'nav.ladders', row: 'ReadLadders' },
] as const;

/** The pages about reminders. */
export function RemindersNav() {
  const { t } = useTranslation('reminders');
  const may = useMay();
  return (
    <nav aria-label={t('nav.label')} className={styles.nav} data-print="no">
      <ul>
        {PLACES.filter(({ row }) => may(row)).map(({ to, words }) => (
          <li key={to}>
            <Link
              to={to}
              activeOptions={{ exact: true, includeSearch: false }}
              activeProps={{ 'aria-current': 'page' }}
            >
              {t(words)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
