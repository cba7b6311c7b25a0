import { useTranslation } from 'react-i18next';
import { Empty } from '#web/components/empty.js';
import { Notice } from '#web/components/notice.js';
import { Page } from '#web/components/page.js';
import { useIsPast } from '#web/lib/as-of.js';
import { useMay } from '#web/lib/session.js';
import { say } from '#web/lib/toasts.js';
import { EnteredList } from './entered-list.js';
import { SpotCheckForm } from './spot-check-form.js';
import { useLogSpotCheck } from './use-log-spot-check.js';
import { useSpotCheckForm } from './use-spot-check-form.js';
import styles from './log-spot-check.module.css';

/** Fast entry for an auditor on site: next, next, save, and the next sample. */
export function LogSpotCheckPage() {
  const { t } = useTranslation('consent-checks/log-spot-check');
  const isPast = useIsPast();
  const may = useMay();
  if (!may('LogSpotCheck'))
    return (
      <Page title={t('title')}>
        <Empty title={t('noAccess')}>
          <p>{t('app:trouble.whomToAsk')}</p>
        </Empty>
      </Page>
    );
  return (
    <Page title={t('title')} lead={t('lead')}>
      {isPast ? <Notice tone="warn">{t('app:asOf.cannotChange')}</Notice> : <Logging />}
    </Page>
  );
}

function Logging() {
  const { t } = useTranslation('consent-checks/log-spot-check');
  const logging = useLogSpotCheck();
  const form = useSpotCheckForm(logging);
  return (
    <div className={styles.columns}>
      <SpotCheckForm spotCheck={form} />
      <EnteredList
        outbox={logging.outbox}
        isKept={logging.isKept()}
        onCorrect={(entry) => {
          if (!form.correct(entry)) say(t('finishFirst'), { tone: 'trouble' });
        }}
        onDiscard={(key) => void logging.discard(key)}
      />
    </div>
  );
}
