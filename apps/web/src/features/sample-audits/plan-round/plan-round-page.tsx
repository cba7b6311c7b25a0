import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Asked } from '#web/components/asked.js';
import { Empty } from '#web/components/empty.js';
import { Page } from '#web/components/page.js';
import { useIsPast } from '#web/lib/as-of.js';
import { meQuery, useMay } from '#web/lib/session.js';
import { useRounds } from '../rounds/use-rounds.js';
import { StepIndicator } from '../steps/step-indicator.js';
import { PlanRoundForm } from './plan-round-form.js';

/** The first step of a round: its plan. */
export function PlanRoundPage() {
  const { t } = useTranslation(['sample-audits/plan-round', 'sample-audits']);
  const me = useQuery(meQuery);
  const may = useMay()('PlanRound');
  const isPast = useIsPast();
  const rounds = useRounds({});
  return (
    <Page title={t('title')} lead={t('lead')}>
      <StepIndicator current="plan" done={[]} />
      {isPast ? (
        <Empty title={t('app:asOf.cannotChange')} />
      ) : may ? (
        <Asked query={rounds}>{({ items }) => <PlanRoundForm rounds={items} />}</Asked>
      ) : me.data ? (
        <Empty title={t('mayNot')}>
          <p>{t('app:trouble.whomToAsk')}</p>
        </Empty>
      ) : null}
    </Page>
  );
}
