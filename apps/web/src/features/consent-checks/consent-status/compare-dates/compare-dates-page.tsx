import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Loading } from '#web/components/asked.js';
import { Button } from '#web/components/button.js';
import { ChosenDay } from '#web/components/chosen-day.js';
import { Page, Section } from '#web/components/page.js';
import { Trouble } from '#web/components/trouble.js';
import { addDays, longDate } from '#web/lib/format.js';
import { useSession } from '#web/lib/session.js';
import { RoundChoice } from '../round-choice.js';
import { useConsentStatus } from '../use-consent-status.js';
import styles from './compare-dates.module.css';
import { DifferencesTable } from './differences-table.js';

const FIRST_DAY = '2007-01-01';

/** The status on two days side by side, with what differs marked. The days are in the address. */
export function CompareDatesPage() {
  const { t } = useTranslation('consent-checks/consent-status');
  const { today } = useSession();
  const search = useSearch({ from: '/consent-status/compare' });
  const navigate = useNavigate({ from: '/consent-status/compare' });
  const { first = addDays(today, -90), second = today, round } = search;
  const question = round ? { round } : {};
  const before = useConsentStatus({ ...question, asOf: first });
  const after = useConsentStatus({ ...question, asOf: second });
  const error = before.error ?? after.error;
  const choose = (name: 'first' | 'second') => (day: string | undefined) =>
    void navigate({ search: (was) => ({ ...was, [name]: day }), replace: true });
  return (
    <Page
      title={t('compare.title')}
      lead={t('compare.lead')}
      actions={<Button onClick={() => window.print()}>{t('app:print')}</Button>}
    >
      <div className={styles.choice}>
        <ChosenDay
          name="first"
          label={t('compare.first')}
          day={first}
          min={FIRST_DAY}
          max={today}
          onChoose={choose('first')}
        />
        <ChosenDay
          name="second"
          label={t('compare.second')}
          day={second}
          min={FIRST_DAY}
          max={today}
          onChoose={choose('second')}
        />
        <RoundChoice
          value={round}
          onChange={(chosen) => void navigate({ search: (was) => ({ ...was, round: chosen }) })}
        />
      </div>
      {error ? <Trouble error={error} /> : null}
      {before.data && after.data ? (
        <Section title={t('compare.heading', { first: longDate(first), second: longDate(second) })}>
          <DifferencesTable before={before.data} after={after.data} {...question} />
        </Section>
      ) : error ? null : (
        <Loading />
      )}
    </Page>
  );
}
