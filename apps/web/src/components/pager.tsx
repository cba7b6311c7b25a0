import { useTranslation } from 'react-i18next';
import { Button } from './button.js';
import styles from './pager.module.css';

interface PagerProps {
  readonly page: number;
  /** What the page holds, in words. */
  readonly shown?: string;
  readonly onFirst?: (() => void) | undefined;
  readonly onPrevious?: (() => void) | undefined;
  readonly onNext?: (() => void) | undefined;
}

/** Turns the pages of a list that is read from a cursor on. What leads nowhere is not there. */
export function Pager({ page, shown, onFirst, onPrevious, onNext }: PagerProps) {
  const { t } = useTranslation();
  return (
    <nav className={styles.pager} aria-label={t('table.pages')} data-print="yes">
      <p role="status">
        {t('table.page', { page })}
        {shown ? ` · ${shown}` : ''}
      </p>
      {onNext ? <p className="print-only">{t('table.more')}</p> : null}
      <div className={styles.buttons}>
        {onFirst ? <Button onClick={onFirst}>{t('table.first')}</Button> : null}
        {onPrevious ? <Button onClick={onPrevious}>{t('table.previous')}</Button> : null}
        {onNext ? <Button onClick={onNext}>{t('table.next')}</Button> : null}
      </div>
    </nav>
  );
}
