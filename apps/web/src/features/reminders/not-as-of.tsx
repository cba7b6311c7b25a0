import { useTranslation } from 'react-i18next';
import { Notice } from '#web/components/notice.js';
import { useIsPast } from '#web/lib/as-of.js';

/** Says where what is to come is shown as of today, whatever day was chosen. */
export function NotAsOf() {
  const { t } = useTranslation('reminders');
  if (!useIsPast()) return null;
  return (
    <Notice tone="info" title={t('notAsOf')}>
      <p>{t('notAsOfWhat')}</p>
    </Notice>
  );
}
