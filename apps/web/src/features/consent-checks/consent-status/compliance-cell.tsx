import { useTranslation } from 'react-i18next';
import { count, percent } from '#web/lib/format.js';
import type { StatusLine } from './use-consent-status.js';

/** The share found nonconforming with its interval, or the reason there is none: an unknown n is never a zero. */
export function ComplianceCell({ compliance }: { compliance: StatusLine['complianceAtAnalysis'] }) {
  const { t } = useTranslation('consent-checks/consent-status');
  if ('unavailable' in compliance) return <td>{t(`unavailable.${compliance.unavailable}`)}</td>;
  const { n, nonconforming, rate, interval, familyAdjusted } = compliance;
  return (
    <td>
      {t('rate', { rate: percent(rate), nonconforming: count(nonconforming), n: count(n) })}
      <br />
      <small>
        {t('interval', { lower: percent(interval.lower), upper: percent(interval.upper) })};{' '}
        {t('familyInterval', { lower: percent(familyAdjusted.lower), upper: percent(familyAdjusted.upper) })}
      </small>
    </td>
  );
}
