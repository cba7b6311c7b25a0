import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#web/components/button.js';
import { Facts } from '#web/components/facts.js';
import { Notice } from '#web/components/notice.js';
import { longDate } from '#web/lib/format.js';
import type { Round } from './round.js';

interface StaleRoundProps {
  readonly seen: Round;
  readonly now: Round;
  /** What the user wanted to do. */
  readonly wanted: ReactNode;
  readonly onSendAnyway: () => void;
}

/** Somebody changed the round meanwhile: both versions, and the choice. */
export function StaleRound({ seen, now, wanted, onSendAnyway }: StaleRoundProps) {
  const { t } = useTranslation('sample-audits');
  return (
    <Notice tone="warn" title={t('stale.title')} announced>
      <p>{t('stale.what')}</p>
      <Facts
        facts={[
          [t('stale.wanted'), wanted],
          [t('stale.seen'), <Standing key="seen" round={seen} />],
          [t('stale.now'), <Standing key="now" round={now} />],
        ]}
      />
      <div>
        <Button onClick={onSendAnyway}>{t('stale.sendAnyway')}</Button>
      </div>
    </Notice>
  );
}

function Standing({ round }: { round: Round }) {
  const { t } = useTranslation('sample-audits');
  return t('stale.standing', {
    revision: round.revision,
    status: t(`status.${round.status}`),
    draws: round.draws.length,
    reports: round.reports.length,
    day: longDate(round.latestOn),
  });
}
