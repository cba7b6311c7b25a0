import { useTranslation } from 'react-i18next';
import { Notice } from '#web/components/notice.js';
import { useIsPast } from '#web/lib/as-of.js';

/** Says on a page that shows the present whatever day was chosen that it does, and that nothing can be changed. */
export function NotAsOf({ partly }: { partly?: boolean }) {
  const { t } = useTranslation('sample-audits');
  if (!useIsPast()) return null;
  return (
    <Notice tone="info" title={t(partly ? 'notAsOf.partly' : 'notAsOf.title')}>
      <p>{t('app:asOf.cannotChange')}</p>
    </Notice>
  );
}
