import { useTranslation } from 'react-i18next';
import { Button } from '#web/components/button.js';
import { classNames } from '#web/lib/class-names.js';
import { dismissToast, useToasts } from '#web/lib/toasts.js';
import styles from './shell.module.css';

/** What just happened, read aloud as it appears. */
export function Toasts() {
  const { t } = useTranslation();
  const toasts = useToasts();
  return (
    <div className={styles.toasts} role="status" aria-live="polite" data-print="no">
      {toasts.map(({ id, text, tone, action }) => (
        <div key={id} className={classNames(styles.toast, tone === 'trouble' && styles.trouble)}>
          <span>{text}</span>
          {action ? (
            <Button small onClick={() => (action.run(), dismissToast(id))}>
              {action.label}
            </Button>
          ) : null}
          <Button small look="quiet" onClick={() => dismissToast(id)}>
            {t('dialog.close')}
          </Button>
        </div>
      ))}
    </div>
  );
}
