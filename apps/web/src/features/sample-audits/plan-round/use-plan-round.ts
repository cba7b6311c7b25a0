import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { planRoundPlan } from '#web/lib/api/sdk.gen.js';
import { commandHeaders, send } from '#web/lib/ask.js';
import { forgetDraft } from '#web/lib/drafts.js';
import { useSession } from '#web/lib/session.js';
import { say } from '#web/lib/toasts.js';
import { useCommand } from '#web/lib/use-command.js';
import { saidRecorded } from '../said-recorded.js';
import type { PlanInput } from './plan-values.js';

export const PLAN_DRAFT = 'plan-round';

/** Plans the round and goes on to what comes next for it. */
export function usePlanRound() {
  const { account } = useSession();
  const navigate = useNavigate();
  const { t } = useTranslation(['sample-audits/plan-round', 'sample-audits']);
  return useCommand<PlanInput>(
    (input, key) => send(planRoundPlan({ body: input, headers: commandHeaders(key) })),
    (accepted, { sampling }) => {
      const { id } = accepted;
      say(saidRecorded(t, t('said'), accepted));
      forgetDraft(account ?? '', PLAN_DRAFT);
      const to = sampling === 'drawn' ? '/audit-rounds/$id/draw' : '/audit-rounds/$id';
      // What was typed is sent, so there is nothing left to ask about before leaving.
      void navigate({ to, params: { id }, search: {}, ignoreBlocker: true });
    },
  );
}
