import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Asked } from '#web/components/asked.js';
import { Button } from '#web/components/button.js';
import { Section } from '#web/components/page.js';
import { SelectField } from '#web/components/text-field.js';
import { useMay } from '#web/lib/session.js';
import styles from '../organisations.module.css';
import { HistoryTable } from './history-table.js';
import { historySearch, SUBJECTS, type HistorySearch } from './history-search.js';
import { useHistory } from './use-history.js';

/** What was changed in the programme, when and by whom, for readers who may know. */
export function HistorySection() {
  return useMay()('ReadProgrammeHistory') ? <History /> : null;
}

function History() {
  const { t } = useTranslation('organisations');
  const { about, cursor } = useSearch({ from: '/administration/regions' });
  const navigate = useNavigate({ from: '/administration/regions' });
  const history = useHistory(historySearch({ about, cursor }));
  const go = (to: HistorySearch): void =>
    void navigate({
      search: (before) => ({ ...before, about: undefined, cursor: undefined, ...to }),
      resetScroll: false,
    });
  const subject = about === undefined ? {} : { about };
  return (
    <Section id="history" title={t('history.title')}>
      <SelectField
        short
        name="filter-about"
        label={t('history.about')}
        value={about ?? ''}
        onChange={({ target }) => go(historySearch({ about: target.value }))}
      >
        <option value="">{t('history.all')}</option>
        {SUBJECTS.map((each) => (
          <option key={each} value={each}>
            {t(`subject.${each}`)}
          </option>
        ))}
      </SelectField>
      <Asked query={history}>
        {({ items, nextCursor }) => (
          <>
            {items.length === 0 ? <p>{t('history.none')}</p> : <HistoryTable changes={items} />}
            <div className={styles.buttons} data-print="no">
              {cursor === undefined ? null : (
                <Button small onClick={() => go(subject)}>
                  {t('app:table.first')}
                </Button>
              )}
              {nextCursor === null ? null : (
                <Button small onClick={() => go({ ...subject, cursor: nextCursor })}>
                  {t('app:table.next')}
                </Button>
              )}
            </div>
          </>
        )}
      </Asked>
    </Section>
  );
}
