import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AdministrationNav } from '#web/components/administration-nav.js';
import { Asked } from '#web/components/asked.js';
import { LinkButton } from '#web/components/button.js';
import { Empty } from '#web/components/empty.js';
import { Notice } from '#web/components/notice.js';
import { Page } from '#web/components/page.js';
import { useSession } from '#web/lib/session.js';
import { Paging } from '../paging.js';
import { AccessLogFilters } from './access-log-filters.js';
import { AccessesTable } from './accesses-table.js';
import { useAccesses } from './use-accesses.js';

/** Who read what about which sample, and when. */
export function AccessLogPage() {
  const { t } = useTranslation('access');
  const search = useSearch({ from: '/administration/access-log' });
  const { region } = useSession();
  const mustNameSample = region !== null && search.sample === undefined;
  const accesses = useAccesses(search, !mustNameSample);
  const { sample, account, from, to } = search;
  return (
    <Page title={t('accessLog.title')} lead={t('accessLog.lead')}>
      <AdministrationNav />
      <AccessLogFilters key={[sample, account, from, to].join(' ')} search={search} />
      {mustNameSample ? (
        <Notice tone="info" title={t('accessLog.nameSample')}>
          <p>{t('accessLog.nameSampleWhat')}</p>
        </Notice>
      ) : (
        <Asked query={accesses}>
          {({ items, nextCursor }) =>
            items.length === 0 ? (
              <Nothing filtered={[sample, account, from, to].some((each) => each !== undefined)} />
            ) : (
              <>
                <AccessesTable accesses={items} />
                <Paging search={search} next={nextCursor} />
              </>
            )
          }
        </Asked>
      )}
    </Page>
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  const { t } = useTranslation('access');
  if (!filtered) return <Empty title={t('accessLog.none')} />;
  return (
    <Empty title={t('accessLog.noMatch')}>
      <div>
        <LinkButton to="/administration/access-log" search={{}}>
          {t('filter.reset')}
        </LinkButton>
      </div>
    </Empty>
  );
}
