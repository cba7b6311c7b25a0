import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { drawPlanAsk } from '#web/lib/api/sdk.gen.js';
import type { DrawPlanAskResponse } from '#web/lib/api/types.gen.js';
import { ask } from '#web/lib/ask.js';
import { moving } from '#web/lib/updates.js';
import type { Allocation, Round } from '../../round.js';
import { planQueryOf, type PlanQuery } from './plan-query.js';
import { useSettled } from './use-settled.js';

export interface DrawPlanAsked {
  readonly query: UseQueryResult<DrawPlanAskResponse>;
  /** The answer is to what was chosen before; the next is on its way. */
  readonly isWaiting: boolean;
}

/** What a draw by a rule would take of each region, as the server shares it out. */
export function useDrawPlan(
  { id, revision }: Pick<Round, 'id' | 'revision'>,
  rule: Allocation | undefined,
): DrawPlanAsked {
  const chosen = rule === undefined ? '' : JSON.stringify(planQueryOf(rule));
  const settled = useSettled(chosen);
  const query = useQuery({
    queryKey: moving('sample-audits', 'draw-plan', id, revision, settled),
    enabled: settled !== '',
    queryFn: ({ signal }) =>
      ask(drawPlanAsk({ path: { id }, query: JSON.parse(settled) as PlanQuery, signal })),
    placeholderData: keepPreviousData,
  });
  return { query, isWaiting: chosen !== settled || query.isPending || query.isPlaceholderData };
}
