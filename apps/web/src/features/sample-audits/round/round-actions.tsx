import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#web/components/button.js';
import { Section } from '#web/components/page.js';
import { useMay } from '#web/lib/session.js';
import { hasUnannounced, type NextStep, type Round } from '../round.js';
import { CloseRoundDialog } from './close-round-dialog.js';
import { ReportRoundDialog } from './report-round-dialog.js';
import styles from './round-actions.module.css';

/** What the centre does with a round that runs: tell the committee, close it. */
export function RoundActions({ round }: { round: Round }) {
  const { t } = useTranslation(['sample-audits/round', 'sample-audits']);
  const [opened, setOpened] = useState<'report' | 'close'>();
  const may = useMay();
  const mayReport = may('ReportRound') && round.status === 'announced';
  // A sample nobody was asked about would be left behind.
  const mayClose = may('CloseRound') && round.status !== 'closed' && !hasUnannounced(round);
  if (!mayReport && !mayClose) return null;
  const lookOf = (step: NextStep) => (round.nextStep === step ? 'primary' : 'secondary');
  const close = (): void => setOpened(undefined);
  return (
    <Section title={t('actions')}>
      <div className={styles.actions} data-print="no">
        {mayReport ? (
          <Button look={lookOf('report-round')} onClick={() => setOpened('report')}>
            {t('committee.open')}
          </Button>
        ) : null}
        {mayClose ? (
          <Button look={lookOf('close-round')} onClick={() => setOpened('close')}>
            {t('close.open')}
          </Button>
        ) : null}
      </div>
      {opened === 'report' ? <ReportRoundDialog round={round} onClose={close} /> : null}
      {opened === 'close' ? <CloseRoundDialog round={round} onClose={close} /> : null}
    </Section>
  );
}
