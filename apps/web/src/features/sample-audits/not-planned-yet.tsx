import { useTranslation } from 'react-i18next';
import { LinkButton } from '#web/components/button.js';
import { Empty } from '#web/components/empty.js';
import { useIsPast } from '#web/lib/as-of.js';
import { codeOf } from '#web/lib/problem.js';

/** Whether a round cannot be found on an earlier day that is shown; today it may be there. */
export function useIsNotPlannedYet(error: unknown): boolean {
  return useIsPast() && codeOf(error) === 'audit-round.unknown';
}

/** Says that there was no such round on the day that is shown. */
export function NotPlannedYet() {
  const { t } = useTranslation('sample-audits');
  return (
    <Empty title={t('notPlannedYet.title')}>
      <LinkButton to="/audit-rounds">{t('notPlannedYet.toRounds')}</LinkButton>
    </Empty>
  );
}
