import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Asked } from '#web/components/asked.js';
import { LinkButton } from '#web/components/button.js';
import { Empty } from '#web/components/empty.js';
import { Page } from '#web/components/page.js';
import { Pager } from '#web/components/pager.js';
import { useIsPast } from '#web/lib/as-of.js';
import { useMay } from '#web/lib/session.js';
import { BulkBar } from './bulk-bar.js';
import { ChecksTable } from './checks-table.js';
import { EmptyList } from './empty-list.js';
import { Exports } from './exports.js';
import { FilterBar } from './filter-bar.js';
import { filtersOf, type ListSearch } from './list-search.js';
import { useCheckList } from './use-check-list.js';
import { useListSearch } from './use-list-search.js';
import { useSelection } from './use-selection.js';
import { ViewsBar } from './views-bar.js';
import { ColumnsButton } from './columns-button.js';
import styles from './check-list.module.css';

/** The working list of outstanding items. Everything it shows is in its address. */
export function CheckListPage() {
  const { t } = useTranslation('consent-checks/check-list');
  const may = useMay();
  const isPast = useIsPast();
  if (!may('ListConsentChecks'))
    return (
      <Page title={t('title')}>
        <Empty title={t('empty.noAccess')}>
          <p>{t('app:trouble.whomToAsk')}</p>
        </Empty>
      </Page>
    );
  return (
    <Page
      title={t('title')}
      actions={
        may('LogSpotCheck') && !isPast ? (
          <LinkButton to="/consent-checks/log" look="primary">
            {t('log')}
          </LinkButton>
        ) : null
      }
    >
      <WorkingList />
    </Page>
  );
}

function WorkingList() {
  const { search, go } = useListSearch();
  const query = useCheckList(search);
  const selection = useSelection(JSON.stringify(filtersOf(search)));
  return (
    <>
      <ViewsBar search={search} />
      <FilterBar search={search} onChange={go} />
      <div className={styles.tools} data-print="no">
        <ColumnsButton search={search} onChange={go} />
        <Exports search={search} />
      </div>
      <BulkBar selection={selection} shown={query.data?.items ?? []} />
      <Asked query={query}>
        {({ items, nextCursor }) =>
          items.length === 0 ? (
            <EmptyList search={search} />
          ) : (
            <div
              className={styles.list}
              data-columns={search.columns === undefined ? 'usual' : 'chosen'}
              aria-busy={query.isPlaceholderData || undefined}
            >
              <ChecksTable checks={items} search={search} onChange={go} selection={selection} />
              <Pages search={search} next={nextCursor} shown={items.length} />
            </div>
          )
        }
      </Asked>
    </>
  );
}

/** On to the next page by its cursor; back by the cursors that the history has kept. */
function Pages({ search, next, shown }: { search: ListSearch; next: string | null; shown: number }) {
  const { t } = useTranslation('consent-checks/check-list');
  const navigate = useNavigate();
  const { before } = useListSearch();
  const page = search.page ?? 1;
  const { cursor: _cursor, page: _page, ...first } = search;
  const turn = (to: ListSearch, cursors: readonly string[]): void =>
    void navigate({ to: '/consent-checks', search: to, state: { cursors } });
  const back = (): void => {
    const cursor = before.at(-1);
    turn(cursor ? { ...first, cursor, page: page - 1 } : first, before.slice(0, -1));
  };
  return (
    <Pager
      page={page}
      shown={t('shown', { count: shown })}
      onFirst={page > 2 ? () => turn(first, []) : undefined}
      onPrevious={page === 2 || before.length > 0 ? back : undefined}
      onNext={
        next === null
          ? undefined
          : () =>
              turn(
                { ...search, cursor: next, page: page + 1 },
                search.cursor ? [...before, search.cursor] : before,
              )
      }
    />
  );
}
