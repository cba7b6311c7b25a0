import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '#web/components/button.js';
import { ChosenDay } from '#web/components/chosen-day.js';
import { SelectField } from '#web/components/text-field.js';
import { useSession } from '#web/lib/session.js';
import { DUTIES, type Duty } from '../reminder.js';
import { RegionField } from '../region-field.js';
import styles from '../reminders.module.css';
import { MAIL_STATES, type LedgerSearch, type MailState } from './ledger-search.js';

/** Narrows the ledger. Every choice stands in the address. */
export function LedgerFilters({ search }: { search: LedgerSearch }) {
  const { t } = useTranslation('reminders');
  const { today } = useSession();
  const navigate = useNavigate({ from: '/reminders/sent' });
  const choose = (chosen: Partial<LedgerSearch>): void =>
    void navigate({ search: (before) => ({ ...before, cursor: undefined, ...chosen }) });
  return (
    <div className={styles.filters} data-print="no">
      <SelectField
        name="filter-state"
        label={t('column.state')}
        value={search.state ?? ''}
        onChange={({ target }) => choose({ state: (target.value || undefined) as MailState })}
      >
        <option value="">{t('filter.allStates')}</option>
        {MAIL_STATES.map((state) => (
          <option key={state} value={state}>
            {t(`mailState.${state}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        name="filter-duty"
        label={t('column.recipient')}
        value={search.duty ?? ''}
        onChange={({ target }) => choose({ duty: (target.value || undefined) as Duty })}
      >
        <option value="">{t('filter.allStates')}</option>
        {DUTIES.map((duty) => (
          <option key={duty} value={duty}>
            {t(`duty.${duty}`)}
          </option>
        ))}
      </SelectField>
      <RegionField value={search.region} onChoose={(region) => choose({ region })} />
      <ChosenDay
        name="filter-day"
        label={t('filter.day')}
        day={search.day ?? ''}
        max={today}
        optional
        onChoose={(day) => choose({ day })}
      />
      {Object.keys(search).length > 0 ? (
        <LinkButton to="/reminders/sent" search={{}}>
          {t('filter.reset')}
        </LinkButton>
      ) : null}
    </div>
  );
}
