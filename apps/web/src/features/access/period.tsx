import { useTranslation } from 'react-i18next';
import { shortDate } from '#web/lib/format.js';

/** From a first to a last day, in words. */
export function Period({ from, until }: { from: string | null; until: string | null }) {
  const { t } = useTranslation('access');
  if (from === null) return <>–</>;
  return (
    <>{until === null ? t('since', { from: shortDate(from) }) : `${shortDate(from)}–${shortDate(until)}`}</>
  );
}
