import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Asked } from '#web/components/asked.js';
import { Page } from '#web/components/page.js';
import { NotPlannedYet, useIsNotPlannedYet } from '../not-planned-yet.js';
import { titleOf } from '../round.js';
import { useRound } from '../use-round.js';
import { DrawSteps } from './draw-steps.js';

/** The way of a planned round to the requests that go out: population, seed, draw, certificate, announcement. */
export function DrawSamplePage() {
  const { t } = useTranslation(['sample-audits/draw-sample', 'sample-audits']);
  const { id } = useParams({ from: '/audit-rounds/$id/draw' });
  const round = useRound(id);
  const isNotYet = useIsNotPlannedYet(round.error);
  return (
    <Page title={t('title', { round: round.data ? titleOf(round.data) : id })} lead={t('lead')}>
      {isNotYet ? <NotPlannedYet /> : <Asked query={round}>{(found) => <DrawSteps round={found} />}</Asked>}
    </Page>
  );
}
