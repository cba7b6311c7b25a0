import { useTranslation } from 'react-i18next';
import { inParts } from './span.js';

/** A span of time as people say it: `3 minutter`. */
export function useSpan(): (seconds: number) => string {
  const { t } = useTranslation('operations');
  return (seconds) => {
    const { unit, count } = inParts(seconds);
    return t(`span.${unit}`, { count });
  };
}
