import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useIsPast } from '#web/lib/as-of.js';
import { useMay } from '#web/lib/session.js';
import styles from './administration.module.css';
import { Notice } from './notice.js';

const PLACES = [
  { to: '/administration', words: 'people', row: 'ListPeople' },
  { to: '/administration/tokens', words: 'tokens', row: 'ListTokens' },
  { to: '/administration/access-log', words: 'accessLog', row: 'ListAccesses' },
  { to: '/administration/policy', words: 'policy', row: 'ReadPolicy' },
  { to: '/administration/regions', words: 'regions', row: 'ReadProgramme' },
  { to: '/administration/operations', words: 'operations', row: 'ReadOperations' },
  { to: '/administration/outbox', words: 'outbox', row: 'ReadOperations' },
] as const;

/** The pages of administration that this reader may open. One that shows the present whatever day was chosen says so. */
export function AdministrationNav({ present }: { present?: boolean }) {
  const { t } = useTranslation();
  const may = useMay();
  const isPast = useIsPast();
  return (
    <>
      <nav aria-label={t('administration.label')} className={styles.nav} data-print="no">
        <ul>
          {PLACES.filter(({ row }) => may(row)).map(({ to, words }) => (
            <li key={to}>
              <Link
                to={to}
                activeOptions={{ exact: true, includeSearch: false }}
                activeProps={{ 'aria-current': 'page' }}
              >
                {t(`administration.${words}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {isPast && present ? (
        <Notice tone="info" title={t('administration.notAsOf')}>
          <p>{t('asOf.cannotChange')}</p>
        </Notice>
      ) : null}
    </>
  );
}
