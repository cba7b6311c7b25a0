import { useTranslation } from 'react-i18next';
import { Button } from '#web/components/button.js';
import { percent } from '#web/lib/format.js';
import styles from './upload-progress.module.css';

interface UploadProgressProps {
  readonly share: number;
  readonly name: string;
  readonly onCancel: () => void;
}

/** How much of a file has been sent; once all of it has, that the server is reading it. */
export function UploadProgress({ share, name, onCancel }: UploadProgressProps) {
  const { t } = useTranslation('sample-audits/draw-sample/frame');
  const isSent = share >= 1;
  return (
    <div className={styles.progress}>
      <p role="status">{isSent ? t('frame.reading', { name }) : t('frame.sending', { name })}</p>
      <progress
        className={styles.bar}
        aria-label={t('frame.progress')}
        max={1}
        {...(isSent ? {} : { value: share })}
      />
      <p aria-hidden="true">{isSent ? '' : percent(share, 0)}</p>
      <div>
        <Button onClick={onCancel}>{t('frame.cancel')}</Button>
      </div>
    </div>
  );
}
