import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '#web/components/button.js';
import { ChosenDay } from '#web/components/chosen-day.js';
import { SelectField } from '#web/components/text-field.js';
import { addDays } from '#web/lib/format.js';
import { useSession } from '#web/lib/session.js';
import type { ReminderState } from '../reminder.js';
import { RegionField } from '../region-field.js';
import styles from '../reminders.module.css';
import { isList, LISTED, type QueueSearch } from './queue-search.js';

const LOOK_AHEAD_DAYS = 366;

/** Narrows the queue. Every choice stands in the address. */
export function QueueFilters({ search, until }: { search: QueueSearch; until: string }) {
  const { t } = useTranslation('reminders');
  const { today } = useSession();
  const navigate = useNavigate({ from: '/reminders' });
  const choose = (chosen: Partial<QueueSearch>): void =>
    void navigate({ search: (before) => ({ ...before, cursor: undefined, ...chosen }) });
  return (
    <div className={styles.filters} data-print="no">
      {isList(search) ? null : (
        <ChosenDay
          name="filter-until"
          label={t('filter.until')}
          day={until}
          min={today}
          max={addDays(today, LOOK_AHEAD_DAYS)}
          onChoose={(day) => choose({ until: day })}
        />
      )}
      <SelectField
        name="filter-state"
        label={t('filter.show')}
        value={search.state ?? ''}
        onChange={({ target }) => choose({ state: (target.value || undefined) as ReminderState })}
      >
        <option value="">{search.item === undefined ? t('filter.dryRun') : t('filter.allStates')}</option>
        {LISTED.map((state) => (
          <option key={state} value={state}>
            {t(`state.${state}`)}
          </option>
        ))}
      </SelectField>
      <RegionField value={search.region} onChoose={(region) => choose({ region })} />
      {Object.keys(search).length > 0 ? (
        <LinkButton to="/reminders" search={{}}>
          {t('filter.reset')}
        </LinkButton>
      ) : null}
    </div>
  );
}
