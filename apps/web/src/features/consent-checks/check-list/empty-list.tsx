import { useTranslation } from 'react-i18next';
import { Button, LinkButton } from '#web/components/button.js';
import { Empty } from '#web/components/empty.js';
import { useIsPast } from '#web/lib/as-of.js';
import { useMay } from '#web/lib/session.js';
import { isNarrowed, type ListSearch } from './list-search.js';
import { shows } from './saved-views.js';
import { useListSearch } from './use-list-search.js';

/** Why the list is empty, and what to do: nothing is there yet, nothing is outstanding, or nothing fits. */
export function EmptyList({ search }: { search: ListSearch }) {
  const { t } = useTranslation('consent-checks/check-list');
  const { go } = useListSearch();
  const may = useMay();
  const isPast = useIsPast();
  if (search.cursor)
    return (
      <Empty title={t('empty.end')}>
        <Button onClick={() => go(withoutPage(search))}>{t('app:table.first')}</Button>
      </Empty>
    );
  if (isNarrowed(search))
    return (
      <Empty title={shows(search, { state: 'open' }) ? t('empty.noneOpen') : t('empty.noMatch')}>
        <Button onClick={() => go({ view: 'all' })}>{t('filter.reset')}</Button>
      </Empty>
    );
  return (
    <Empty title={t('empty.nothing')}>
      <p>{isPast ? t('empty.nothingThen') : t('empty.nothingWhat')}</p>
      {may('PlanRound') && !isPast ? (
        <LinkButton to="/audit-rounds/new" look="primary">
          {t('empty.plan')}
        </LinkButton>
      ) : null}
    </Empty>
  );
}

const withoutPage = ({ cursor: _cursor, page: _page, ...rest }: ListSearch): ListSearch => rest;
