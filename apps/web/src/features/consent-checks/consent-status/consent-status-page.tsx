import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Asked } from '#web/components/asked.js';
import { Button, LinkButton } from '#web/components/button.js';
import { Page, Section } from '#web/components/page.js';
import { useAsOf } from '#web/lib/as-of.js';
import { longDate } from '#web/lib/format.js';
import { useSession } from '#web/lib/session.js';
import { ChangedSince } from './changed-since.js';
import { DueThisWeek } from './due-this-week.js';
import { Headline } from './headline.js';
import { OpenPerRegion } from './open-per-region.js';
import { RoundChoice } from './round-choice.js';
import { StatusTable } from './status-table.js';
import { useConsentStatus } from './use-consent-status.js';

/** The one true page before a meeting: what is outstanding per region, and what has moved. */
export function ConsentStatusPage() {
  const { t } = useTranslation('consent-checks/consent-status');
  const { today, role } = useSession();
  const days = useAsOf();
  const { round, since } = useSearch({ from: '/consent-status' });
  const navigate = useNavigate({ from: '/consent-status' });
  const status = useConsentStatus({ ...days, ...(round ? { round } : {}) });
  const day = days.asOf ?? today;
  return (
    <Page
      title={t('title')}
      lead={t('lead', { day: longDate(day) })}
      actions={
        <>
          {role === 'regional-director' ? (
            <LinkButton to="/reminders/sent" search={{ duty: 'regional-director' }}>
              {t('escalated')}
            </LinkButton>
          ) : null}
          <LinkButton to="/consent-status/compare" search={round ? { round } : {}}>
            {t('compare.go')}
          </LinkButton>
          <Button onClick={() => window.print()}>{t('app:print')}</Button>
        </>
      }
    >
      <RoundChoice
        value={round}
        onChange={(chosen) => void navigate({ search: (before) => ({ ...before, round: chosen }) })}
      />
      <Asked query={status}>
        {(answer) => (
          <>
            <Headline status={answer} {...(round ? { round } : {})} />
            <Section title={t('table.title')} id="status">
              <StatusTable status={answer} {...(round ? { round } : {})} />
              <p>
                <small>{t('source', { position: answer.position, knownOn: longDate(answer.knownOn) })}</small>
              </p>
            </Section>
          </>
        )}
      </Asked>
      <DueThisWeek day={day} {...(round ? { round } : {})} />
      <OpenPerRegion day={day} {...(round ? { round } : {})} />
      <ChangedSince
        {...(round ? { round } : {})}
        day={day}
        since={since}
        onSince={(chosen) => void navigate({ search: (before) => ({ ...before, since: chosen }) })}
      />
    </Page>
  );
}
