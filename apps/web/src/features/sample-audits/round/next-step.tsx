import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, LinkButton } from '#web/components/button.js';
import { useMay } from '#web/lib/session.js';
import { say } from '#web/lib/toasts.js';
import { AnnounceDialog } from '../draw-sample/announce/announce-dialog.js';
import { hasUnannounced, type NextStep as NextStepOfRound, type Round } from '../round.js';
import { nextOf, viewOfNext } from '../steps/round-steps.js';

const rows: Partial<Record<NextStepOfRound, string>> = {
  'freeze-frame': 'FreezeFrame',
  'draw-sample': 'DrawSample',
  'announce-round': 'AnnounceRound',
};

/** What comes next for the round, for whoever may do it. */
export function NextStep({ round }: { round: Round }) {
  const { t } = useTranslation(['sample-audits/round', 'sample-audits']);
  const may = useMay();
  const standing = { ...round, unannounced: hasUnannounced(round) };
  const next = nextOf(standing);
  const row = next === null ? undefined : rows[next];
  const view = viewOfNext(standing);
  if (row === undefined || !may(row))
    return <p>{t('nextIs', { next: t(`sample-audits:next.${next ?? 'nothing'}`) })}</p>;
  if (round.sampling === 'named-by-hand') return <AnnounceByHand round={round} />;
  return (
    <div data-print="no">
      <LinkButton
        look="primary"
        to="/audit-rounds/$id/draw"
        params={{ id: round.id }}
        search={view ? { step: view } : {}}
      >
        {t(`sample-audits:next.${next ?? 'nothing'}`)}
      </LinkButton>
    </div>
  );
}

function AnnounceByHand({ round }: { round: Round }) {
  const { t } = useTranslation(['sample-audits/round', 'sample-audits']);
  const [asking, setAsking] = useState(false);
  return (
    <div data-print="no">
      <Button look="primary" onClick={() => setAsking(true)}>
        {t('sample-audits:next.announce-round')}
      </Button>
      {asking ? (
        <AnnounceDialog
          round={round}
          onClose={() => setAsking(false)}
          onRecorded={() => {
            setAsking(false);
            say(t('announced'));
          }}
        />
      ) : null}
    </div>
  );
}
