import { useTranslation } from 'react-i18next';
import { Button } from '#web/components/button.js';
import { Notice } from '#web/components/notice.js';
import type { LadderStep } from '../ladder.js';
import styles from '../reminders.module.css';
import { RungsTable } from '../rungs-table.js';
import own from './ladders.module.css';

interface StaleLadderProps {
  readonly mine: readonly LadderStep[];
  readonly theirs: readonly LadderStep[];
  readonly busy: boolean;
  readonly onSendAnyway: () => void;
  readonly onTakeTheirs: () => void;
}

/** Somebody set a ladder meanwhile: both versions, and the choice. */
export function StaleLadder({ mine, theirs, busy, onSendAnyway, onTakeTheirs }: StaleLadderProps) {
  const { t } = useTranslation('reminders/ladders');
  return (
    <Notice tone="warn" title={t('stale.title')} announced>
      <p>{t('stale.what')}</p>
      <div className={own.versions}>
        <section>
          <h3>{t('stale.mine')}</h3>
          <RungsTable steps={mine} caption={t('stale.mine')} />
        </section>
        <section>
          <h3>{t('stale.theirs')}</h3>
          <RungsTable steps={theirs} caption={t('stale.theirs')} />
        </section>
      </div>
      <div className={styles.buttons}>
        <Button look="primary" busy={busy} onClick={onSendAnyway}>
          {t('stale.send')}
        </Button>
        <Button onClick={onTakeTheirs}>{t('stale.takeTheirs')}</Button>
      </div>
    </Notice>
  );
}
