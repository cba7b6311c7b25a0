import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { previewRemindersPreview } from '#web/lib/api/sdk.gen.js';
import { afterOwnWrites, ask } from '#web/lib/ask.js';
import { moving } from '#web/lib/updates.js';
import type { DryRun } from '../reminder.js';

/** What would go out until a day if nothing changed. Nothing is sent by asking. */
export function useDryRun(until: string): UseQueryResult<DryRun> {
  return useQuery({
    queryKey: moving('reminders', 'dry-run', until),
    queryFn: ({ signal }) => ask(previewRemindersPreview({ query: { until, ...afterOwnWrites() }, signal })),
    placeholderData: keepPreviousData,
  });
}
