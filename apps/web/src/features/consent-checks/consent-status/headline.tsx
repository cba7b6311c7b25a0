import { useTranslation } from 'react-i18next';
import { Facts } from '#web/components/facts.js';
import { count, longDate } from '#web/lib/format.js';
import { Items } from './items-link.js';
import type { ConsentStatus } from './use-consent-status.js';

/** The figures a meeting begins with. A region's own people see their region's. */
export function Headline({ status, round }: { status: ConsentStatus; round?: string }) {
  const { t } = useTranslation('consent-checks/consent-status');
  const line = status.national ?? status.regions[0];
  if (!line) return null;
  const search: Record<string, string> = round ? { round } : {};
  return (
    <Facts
      facts={[
        [
          t('headline.open'),
          <strong key="open">
            <Items n={line.open} search={{ ...search, state: 'open' }} />
          </strong>,
        ],
        [
          t('headline.overdue'),
          <strong key="overdue">
            <Items n={line.overdue} search={{ ...search, overdue: 'true' }} />
          </strong>,
        ],
        [t('headline.oldest'), line.oldestOpen ? longDate(line.oldestOpen) : '–'],
        [t('headline.reported'), count(line.reportedToCommittee)],
      ]}
    />
  );
}
