import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#web/components/button.js';
import { Notice } from '#web/components/notice.js';
import type { Sought } from './logged-before.js';
import styles from './log-spot-check.module.css';

interface AskAgainProps {
  readonly sought: Sought;
  readonly busy: boolean;
  readonly onAgain: () => void;
  readonly onDrop: () => void;
}

/**
 * Asks whether the same sample is meant once more. It takes the focus, not its button: whoever presses Enter once too
 * often has answered nothing.
 */
export function AskAgain({ sought: { sample, round }, busy, onAgain, onDrop }: AskAgainProps) {
  const { t } = useTranslation('consent-checks/log-spot-check');
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return (
    <div ref={ref} tabIndex={-1}>
      <Notice
        tone="warn"
        title={round ? t('twice.inRound', { sample, round }) : t('twice.outside', { sample })}
        announced
      >
        <p>{t('twice.what')}</p>
        <div className={styles.buttons}>
          <Button busy={busy} onClick={onAgain}>
            {t('twice.again')}
          </Button>
          <Button look="quiet" onClick={onDrop}>
            {t('twice.drop')}
          </Button>
        </div>
      </Notice>
    </div>
  );
}
