import { useTranslation } from 'react-i18next';
import { LinkButton } from '#web/components/button.js';
import { Empty } from '#web/components/empty.js';
import { Facts } from '#web/components/facts.js';
import { Section } from '#web/components/page.js';
import { useIsPast } from '#web/lib/as-of.js';
import { count, longDate } from '#web/lib/format.js';
import { useMay } from '#web/lib/session.js';
import type { Round } from '../../round.js';
import { ImportFrame } from './import-frame.js';
import { StrataTable } from './strata-table.js';

/** The second step: the requisitions that may be drawn, looked at first and then frozen. */
export function FrameStep({ round }: { round: Round }) {
  const { t } = useTranslation(['sample-audits/draw-sample/frame', 'sample-audits']);
  const mayFreeze = useMay()('FreezeFrame');
  const isPast = useIsPast();
  if (round.frame) return <FrozenFrame round={round} frame={round.frame} />;
  return (
    <Section title={t('frame.title')}>
      <p>{t('frame.what')}</p>
      {isPast ? (
        <Empty title={t('frame.notYet')} />
      ) : mayFreeze ? (
        <ImportFrame round={round} />
      ) : (
        <Empty title={t('frame.mayNot')} />
      )}
    </Section>
  );
}

function FrozenFrame({ round, frame }: { round: Round; frame: NonNullable<Round['frame']> }) {
  const { t } = useTranslation(['sample-audits/draw-sample/frame', 'sample-audits']);
  const mayDraw = useMay()('DrawSample');
  const isPast = useIsPast();
  return (
    <Section title={t('frame.frozen')}>
      <p>{t('frame.frozenWhat')}</p>
      <Facts
        facts={[
          [t('frame.hash'), <code key="hash">{frame.sha256}</code>],
          [t('frame.frozenOn'), round.frozenOn ? longDate(round.frozenOn) : null],
          [t('frame.requisitions'), count(frame.requisitions)],
        ]}
      />
      <StrataTable programme={round.programme} strata={frame.strata} />
      {round.status === 'frozen' && mayDraw && !isPast ? (
        <div>
          <LinkButton
            look="primary"
            to="/audit-rounds/$id/draw"
            params={{ id: round.id }}
            search={{ step: 'seed' }}
          >
            {t('frame.next')}
          </LinkButton>
        </div>
      ) : null}
    </Section>
  );
}
