import { useTranslation } from 'react-i18next';
import { Facts } from '#web/components/facts.js';
import { count, longDate } from '#web/lib/format.js';
import type { ConsentStatus } from './use-consent-status.js';

/** The figures a meeting begins with. A region's own people see their region's. */
export function Headline({ status }: { status: ConsentStatus }) {
  const { t } = useTranslation('consent-checks/consent-status');
  const line = status.national ?? status.regions[0];
  if (!line) return null;
  return (
    <Facts
      facts={[
        [t('headline.open'), <strong key="open">{count(line.open)}</strong>],
        [t('headline.overdue'), <strong key="overdue">{count(line.overdue)}</strong>],
        [t('headline.oldest'), line.oldestOpen ? longDate(line.oldestOpen) : '–'],
        [t('headline.reported'), count(line.reportedToCommittee)],
      ]}
    />
  );
}
