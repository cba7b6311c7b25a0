import { useTranslation } from 'react-i18next';
import { longDate } from '#web/lib/format.js';
import type { Round } from '../../round.js';
import { useAnnouncementPlan } from './use-announcement-plan.js';

/** By when the regions would have to answer, were the round announced today. */
export function AnswersDue({ round }: { round: Round }) {
  const { t } = useTranslation(['sample-audits/draw-sample', 'sample-audits']);
  const dueOn = useAnnouncementPlan(round).data?.answerDueOn;
  return (
    <p role="status">{dueOn ? <strong>{t('announce.dueOn', { day: longDate(dueOn) })}</strong> : null}</p>
  );
}
