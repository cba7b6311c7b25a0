import { useTranslation } from 'react-i18next';
import type { CheckItem } from '../item/check-item.js';

/** The deviations an assessment named. */
export function Deviations({ deviations }: { deviations: CheckItem['deviations'] }) {
  const { t } = useTranslation('consent-checks');
  if (deviations.length === 0) return null;
  return (
    <ul>
      {deviations.map(({ type, weight }) => (
        <li key={type}>
          {t(`weight.${weight}`)}: {t(`deviation.${type}`)}
        </li>
      ))}
    </ul>
  );
}
