import { useTranslation } from 'react-i18next';
import { Button } from '#web/components/button.js';
import { useAsOf, useIsPast, useTravel } from '#web/lib/as-of.js';
import { longDate } from '#web/lib/format.js';
import { useSession } from '#web/lib/session.js';
import styles from './shell.module.css';

/** Says over the whole page that it shows another day than today, and leads back. It is printed too. */
export function AsOfBanner() {
  const { t } = useTranslation();
  const { today } = useSession();
  const { asOf, knownOn } = useAsOf();
  const travel = useTravel();
  if (!useIsPast()) return null;
  return (
    <aside className={styles.past} aria-label={t('asOf.title')}>
      <div className={styles.bar}>
        <strong>
          {t('asOf.banner', { day: longDate(asOf ?? today) })}
          {knownOn ? t('asOf.bannerKnown', { day: longDate(knownOn) }) : null}
        </strong>
        <span>{t('asOf.readOnly')}</span>
        <Button small onClick={() => travel({})}>
          {t('asOf.back')}
        </Button>
      </div>
    </aside>
  );
}
