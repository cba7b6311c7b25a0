import { useTranslation } from 'react-i18next';
import { Button } from '#web/components/button.js';
import { Dialog } from '#web/components/dialog.js';
import { ErrorSummary } from '#web/components/form.js';
import type { Accepted } from '#web/lib/api/types.gen.js';
import { announceRoundAnnounce } from '#web/lib/api/sdk.gen.js';
import { send } from '#web/lib/ask.js';
import { serverComplaints } from '#web/lib/complaints.js';
import { isStale } from '#web/lib/problem.js';
import { useSession } from '#web/lib/session.js';
import type { Round } from '../../round.js';
import { StaleRound } from '../../stale-round.js';
import { useRoundCommand } from '../../use-round-command.js';
import styles from './announce-dialog.module.css';
import { AnswersDue } from './answers-due.js';

interface AnnounceDialogProps {
  readonly round: Round;
  readonly onClose: () => void;
  readonly onRecorded: (accepted: Accepted) => void;
}

/** Asks once more before requests go out. */
export function AnnounceDialog({ round, onClose, onRecorded }: AnnounceDialogProps) {
  const { t } = useTranslation(['sample-audits/draw-sample', 'sample-audits']);
  const { today } = useSession();
  const asked = round.samples.filter(({ draw }) => !round.announcedDraws.includes(draw)).length;
  const { command, stale, sendAnyway } = useRoundCommand<{ occurredOn: string }>(
    round,
    (body, headers) => send(announceRoundAnnounce({ path: { id: round.id }, body, headers })),
    onRecorded,
  );
  return (
    <Dialog title={t('announce.confirm')} onClose={onClose}>
      <div className={styles.body}>
        {isStale(command.error) ? null : <ErrorSummary complaints={serverComplaints(command.error, t)} />}
        {stale ? (
          <StaleRound seen={round} now={stale} wanted={t('announce.submit')} onSendAnyway={sendAnyway} />
        ) : null}
        <p>
          {round.sampling === 'drawn'
            ? t('announce.confirmWhat', { count: asked })
            : t('announce.confirmByHand')}
        </p>
        <AnswersDue round={round} />
        <p>{t('announce.noUndo')}</p>
        <div className={styles.buttons}>
          <Button
            look="primary"
            busy={command.isPending}
            onClick={() => command.mutate({ occurredOn: today })}
          >
            {command.isPending ? t('app:form.sending') : t('announce.yes')}
          </Button>
          <Button onClick={onClose}>{t('app:form.cancel')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
