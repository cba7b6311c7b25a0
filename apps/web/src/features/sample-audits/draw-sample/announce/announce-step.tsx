import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, LinkButton } from '#web/components/button.js';
import { Notice } from '#web/components/notice.js';
import { Section } from '#web/components/page.js';
import type { Accepted } from '#web/lib/api/types.gen.js';
import { longDate } from '#web/lib/format.js';
import { useMay } from '#web/lib/session.js';
import { hasUnannounced, type Round } from '../../round.js';
import { AnnounceDialog } from './announce-dialog.js';
import { AnswersDue } from './answers-due.js';
import { WhatAnnouncingDoes } from './what-announcing-does.js';

/** The last step: every drawn check is asked about. What was recorded is shown afterwards. */
export function AnnounceStep({ round }: { round: Round }) {
  const { t } = useTranslation(['sample-audits/draw-sample', 'sample-audits']);
  const [asking, setAsking] = useState(false);
  const [recorded, setRecorded] = useState<Accepted>();
  const mayAnnounce = useMay()('AnnounceRound');
  const isAnnounced = round.status === 'announced' || round.status === 'closed';
  const goesOut = mayAnnounce && round.status !== 'closed' && hasUnannounced(round);
  return (
    <Section title={t('announce.title')}>
      {recorded ? <Recorded recorded={recorded} /> : null}
      {isAnnounced ? (
        <p>
          {t('announce.already', {
            day: round.answerDueOn === null ? t('app:unknown') : longDate(round.answerDueOn),
          })}
        </p>
      ) : null}
      <WhatAnnouncingDoes round={round} />
      {goesOut ? <AnswersDue round={round} /> : null}
      {goesOut ? (
        <div>
          <Button look="primary" onClick={() => setAsking(true)}>
            {isAnnounced ? t('announce.again') : t('announce.submit')}
          </Button>
        </div>
      ) : null}
      {isAnnounced ? (
        <div>
          <LinkButton
            look={hasUnannounced(round) ? 'secondary' : 'primary'}
            to="/audit-rounds/$id"
            params={{ id: round.id }}
          >
            {t('toRound')}
          </LinkButton>
        </div>
      ) : null}
      {asking ? (
        <AnnounceDialog
          round={round}
          onClose={() => setAsking(false)}
          onRecorded={(accepted) => {
            setAsking(false);
            setRecorded(accepted);
          }}
        />
      ) : null}
    </Section>
  );
}

function Recorded({ recorded }: { recorded: Accepted }) {
  const { t } = useTranslation(['sample-audits/draw-sample', 'sample-audits']);
  if (recorded.events.length === 0) return <Notice tone="info" title={t('announce.nothingNew')} announced />;
  return (
    <Notice tone="good" title={t('announce.recorded')} announced>
      <p>{t('announce.recordedWhat', { events: recorded.events.join(', '), position: recorded.position })}</p>
    </Notice>
  );
}
