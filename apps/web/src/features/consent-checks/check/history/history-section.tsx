import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button } from '#web/components/button.js';
import { Section } from '#web/components/page.js';
import { checkSearch } from '../check-search.js';
import type { CheckItem } from '../item/check-item.js';
import { HistoryEntry } from './history-entry.js';
import styles from './history.module.css';

/** Everything that has happened to an item, as a time line. */
export function HistorySection({ item: { id, programme, history } }: { item: CheckItem }) {
  const { t } = useTranslation('consent-checks/check');
  const navigate = useNavigate();
  const isOldestFirst = checkSearch(useSearch({ strict: false })).history === 'oldest';
  const turn = (): void =>
    void navigate({
      to: '.',
      search: ((before: object) => ({
        ...before,
        history: isOldestFirst ? undefined : 'oldest',
      })) as never,
      replace: true,
      resetScroll: false,
    });
  return (
    <Section id="history" title={t('history.title')}>
      <div data-print="no">
        <Button small onClick={turn}>
          {isOldestFirst ? t('history.newestFirst') : t('history.oldestFirst')}
        </Button>
      </div>
      <ol className={styles.line} reversed={!isOldestFirst}>
        {(isOldestFirst ? history : history.toReversed()).map((entry) => (
          <HistoryEntry key={entry.revision} id={id} programme={programme} entry={entry} />
        ))}
      </ol>
    </Section>
  );
}
