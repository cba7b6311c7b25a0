import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { explainReminderShow } from '#web/lib/api/sdk.gen.js';
import { useAsOf } from '#web/lib/as-of.js';
import { ask } from '#web/lib/ask.js';
import { language } from '#web/lib/language.js';
import { moving } from '#web/lib/updates.js';
import type { Explanation } from '../reminder.js';

/** Why a reminder goes, went or does not go; its sentences are in the reader's language. */
export function useExplanation(obligation: string, step: string): UseQueryResult<Explanation> {
  const query = useAsOf();
  return useQuery({
    queryKey: moving('reminders', 'explanation', obligation, step, language(), query),
    queryFn: ({ signal }) => ask(explainReminderShow({ path: { obligation, step }, query, signal })),
  });
}
