import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#web/components/button.js';
import { count } from '#web/lib/format.js';
import { useSession } from '#web/lib/session.js';
import styles from './check-list.module.css';
import type { ListSearch } from './list-search.js';
import { isSame, shows, usualViews, type UsualView } from './saved-views.js';
import { useCounts, type Counts } from './use-counts.js';
import { useOwnViews } from './use-own-views.js';

const ViewsDialog = lazy(async () => ({ default: (await import('./views-dialog.js')).ViewsDialog }));

/** The views that come with the list, and one's own: each is an address, so that it can be shared. */
export function ViewsBar({ search }: { search: ListSearch }) {
  const { t } = useTranslation('consent-checks/check-list');
  const session = useSession();
  const counts = useCounts();
  const own = useOwnViews();
  const [open, setOpen] = useState(false);
  const nameOf = ({ key }: UsualView): string =>
    key === 'open' && session.region === null ? t('view.openEverywhere') : t(`view.${key}`);
  return (
    <nav className={styles.views} aria-label={t('view.label')} data-print="no">
      <ul>
        {usualViews(session).map((view) => (
          <ViewLink
            key={view.key}
            name={nameOf(view)}
            view={view.search}
            search={search}
            isShown={shows(search, view.search)}
          >
            {countOf(view, counts, session.region)}
          </ViewLink>
        ))}
        {own.views.map((view) => (
          <ViewLink
            key={view.id}
            name={view.name}
            view={view.search}
            search={search}
            isShown={isSame(search, view.search)}
          />
        ))}
        <li>
          <Button small look="quiet" onClick={() => setOpen(true)}>
            {t('view.manage')}
          </Button>
        </li>
      </ul>
      <Suspense>
        {open ? <ViewsDialog own={own} search={search} onClose={() => setOpen(false)} /> : null}
      </Suspense>
    </nav>
  );
}

interface ViewLinkProps {
  readonly name: string;
  readonly view: ListSearch;
  readonly search: ListSearch;
  readonly isShown: boolean;
  readonly children?: number | undefined;
}

function ViewLink({ name, view, search, isShown, children }: ViewLinkProps) {
  const { columns } = search;
  const to = columns && !view.columns ? { ...view, columns } : view;
  return (
    <li>
      <Link
        to="/consent-checks"
        search={to}
        activeOptions={{ includeSearch: true, exact: true }}
        aria-current={isShown ? 'page' : undefined}
        className={styles.view}
      >
        {name}
        {children === undefined ? null : <span className={styles.count}> {count(children)}</span>}
      </Link>
    </li>
  );
}

function countOf({ key }: UsualView, counts: Counts | undefined, region: string | null): number | undefined {
  if (!counts) return undefined;
  if (key === 'all') return counts.total;
  if (key === 'us') return counts.waitingFor.us;
  if (key === 'region') return counts.regions.find((each) => each.region === region)?.total ?? 0;
  return counts[key];
}
