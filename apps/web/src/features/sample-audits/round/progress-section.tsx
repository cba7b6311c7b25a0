import { useTranslation } from 'react-i18next';
import { Asked } from '#web/components/asked.js';
import { Empty } from '#web/components/empty.js';
import { Section } from '#web/components/page.js';
import { codeOf } from '#web/lib/problem.js';
import { useMay } from '#web/lib/session.js';
import type { Round } from '../round.js';
import { useRegionName } from '../use-programme.js';
import { PeopleTable } from './people-table.js';
import { ProgressBars } from './progress-bars.js';
import { ProgressTable } from './progress-table.js';
import { progressOf, sumOf } from './round-progress.js';
import { useRoundProgress } from './use-round-progress.js';

/** How far the round has come, region by region. */
export function ProgressSection({ round }: { round: Round }) {
  const { t } = useTranslation(['sample-audits/round', 'sample-audits']);
  if (!useMay()('ReadRoundProgress')) return null;
  return (
    <Section title={t('progress.title')} id="progress">
      <Progress round={round} />
    </Section>
  );
}

function Progress({ round }: { round: Round }) {
  const { t } = useTranslation(['sample-audits/round', 'sample-audits']);
  const nameOf = useRegionName(round.programme);
  const asked = useRoundProgress(round.id);
  if (codeOf(asked.error) === 'audit-round.unknown') return <Empty title={t('progress.notYet')} />;
  return (
    <Asked query={asked}>
      {({ regions }) => {
        const progress = regions.map((region) => progressOf(region, round.sampling));
        const total = sumOf(regions, round.sampling);
        const shown = { round: round.id, progress, total, nameOf };
        if (total.opened === 0 && total.people === 0) return <Empty title={t('progress.none')} />;
        return (
          <>
            <ProgressTable {...shown} />
            <ProgressBars {...shown} />
            {total.people > 0 ? <PeopleTable {...shown} /> : null}
          </>
        );
      }}
    </Asked>
  );
}
