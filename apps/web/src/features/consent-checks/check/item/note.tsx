import { useTranslation } from 'react-i18next';
import styles from './item.module.css';

/** A free text as it was written; or that it has been erased. */
export function Note({ note }: { note: unknown }) {
  const { t } = useTranslation('consent-checks/check');
  if (typeof note === 'string') return <blockquote className={styles.note}>{note}</blockquote>;
  const isErased = typeof note === 'object' && note !== null && '$erased' in note;
  return isErased ? <p className={styles.quiet}>{t('history.erased')}</p> : null;
}
