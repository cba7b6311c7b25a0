import { useTranslation } from 'react-i18next';
import { Asked } from '#web/components/asked.js';
import { Empty } from '#web/components/empty.js';
import { Section } from '#web/components/page.js';
import { useMay } from '#web/lib/session.js';
import type { Round } from '../round.js';
import { useRegionName } from '../use-programme.js';
import { ProgressBars } from './progress-bars.js';
import { ProgressTable } from './progress-table.js';
import { progressOf } from './round-progress.js';
import { useRoundStatus } from './use-round-status.js';

/** How far the round has come, region by region. */
export function ProgressSection({ round }: { round: Round }) {
  const { t } = useTranslation(['sample-audits/round', 'sample-audits']);
  return (
    <Section title={t('progress.title')} id="progress">
      {useMay()('ReadConsentStatus') ? <Progress round={round} /> : null}
    </Section>
  );
}

function Progress({ round }: { round: Round }) {
  const { t } = useTranslation(['sample-audits/round', 'sample-audits']);
  const nameOf = useRegionName(round.programme);
  const status = useRoundStatus(round.programme, round.id);
  return (
    <Asked query={status}>
      {({ regions }) => {
        const progress = progressOf(regions, round.regions);
        if (progress.every(({ opened }) => opened === 0)) return <Empty title={t('progress.none')} />;
        return (
          <>
            <ProgressTable round={round.id} progress={progress} nameOf={nameOf} />
            <ProgressBars round={round.id} progress={progress} nameOf={nameOf} />
          </>
        );
      }}
    </Asked>
  );
}
