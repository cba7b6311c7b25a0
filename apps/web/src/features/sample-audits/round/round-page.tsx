import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Asked } from '#web/components/asked.js';
import { Button } from '#web/components/button.js';
import { Page } from '#web/components/page.js';
import { useIsPast } from '#web/lib/as-of.js';
import { NotPlannedYet, useIsNotPlannedYet } from '../not-planned-yet.js';
import { titleOf } from '../round.js';
import { StatusTag } from '../status-tag.js';
import { useRound } from '../use-round.js';
import { NextStep } from './next-step.js';
import { ProgressSection } from './progress-section.js';
import { RegionReports } from './region-reports.js';
import { RoundActions } from './round-actions.js';
import { RoundFacts } from './round-facts.js';

/** A round: where it stands, what comes next, how far each region has come. */
export function RoundPage() {
  const { t } = useTranslation(['sample-audits/round', 'sample-audits']);
  const { id } = useParams({ from: '/audit-rounds/$id' });
  const round = useRound(id);
  const isNotYet = useIsNotPlannedYet(round.error);
  return (
    <Page
      title={round.data ? titleOf(round.data) : t('title', { id })}
      lead={round.data ? <StatusTag status={round.data.status} /> : undefined}
      actions={<Button onClick={() => window.print()}>{t('app:print')}</Button>}
    >
      {isNotYet ? <NotPlannedYet /> : <Whole query={round} />}
    </Page>
  );
}

function Whole({ query }: { query: ReturnType<typeof useRound> }) {
  const isPast = useIsPast();
  return (
    <Asked query={query}>
      {(found) => (
        <>
          {isPast ? null : <NextStep round={found} />}
          <RoundFacts round={found} />
          <ProgressSection round={found} />
          <RegionReports round={found} />
          {isPast ? null : <RoundActions round={found} />}
        </>
      )}
    </Asked>
  );
}
