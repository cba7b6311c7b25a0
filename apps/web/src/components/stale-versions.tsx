import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './administration.module.css';
import { Button } from './button.js';
import { Notice } from './notice.js';

interface StaleVersionsProps {
  readonly mine: ReactNode;
  readonly theirs: ReactNode;
  readonly busy: boolean;
  readonly onSendAnyway: () => void;
  readonly onTakeTheirs: () => void;
}

/** Somebody changed it meanwhile: both versions, and the choice. */
export function StaleVersions({ mine, theirs, busy, onSendAnyway, onTakeTheirs }: StaleVersionsProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.stale}>
      <Notice tone="warn" title={t('administration.stale.title')} announced>
        <p>{t('administration.stale.what')}</p>
        <div className={styles.versions}>
          <section>
            <h3>{t('administration.stale.mine')}</h3>
            {mine}
          </section>
          <section>
            <h3>{t('administration.stale.theirs')}</h3>
            {theirs}
          </section>
        </div>
        <div className={styles.buttons}>
          <Button look="primary" busy={busy} onClick={onSendAnyway}>
            {t('administration.stale.send')}
          </Button>
          <Button onClick={onTakeTheirs}>{t('administration.stale.takeTheirs')}</Button>
        </div>
      </Notice>
    </div>
  );
}
