import { Link, type LinkProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '#web/lib/session.js';
import styles from './shell.module.css';

interface Place {
  readonly to: LinkProps['to'];
  readonly words: string;
  readonly row: string;
  /** Not for whoever has this row: another place of the same name is. */
  readonly unless?: string;
}

/** Whether the reader may go there. */
export const isOpenTo = (may: (row: string) => boolean, { row, unless }: Omit<Place, 'to' | 'words'>) =>
  may(row) && !(unless !== undefined && may(unless));

/** Where one can go, and the row of the policy table that lets one. */
export const PLACES: readonly Place[] = [
  { to: '/consent-status', words: 'nav.overview', row: 'ReadConsentStatus' },
  { to: '/consent-checks', words: 'nav.items', row: 'ListConsentChecks' },
  { to: '/audit-rounds', words: 'nav.rounds', row: 'ListAuditRounds' },
  { to: '/reminders', words: 'nav.reminders', row: 'ListReminders' },
  { to: '/administration', words: 'nav.administration', row: 'ListPeople' },
  {
    to: '/administration/access-log',
    words: 'nav.administration',
    row: 'ListAccesses',
    unless: 'ListPeople',
  },
  {
    to: '/administration/regions',
    words: 'nav.administration',
    row: 'ReadProgramme',
    unless: 'ListAccesses',
  },
];

/** The places this reader may go to. */
export function Navigation() {
  const { t } = useTranslation();
  const may = useMay();
  return (
    <nav className={styles.nav} aria-label={t('nav.label')}>
      <ul>
        {PLACES.filter((place) => isOpenTo(may, place)).map(({ to, words }) => (
          <li key={to}>
            <Link to={to} activeProps={{ 'aria-current': 'page' }}>
              {t(words)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
