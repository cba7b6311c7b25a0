import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { reminderPausesList } from '#web/lib/api/sdk.gen.js';
import type { ReminderPausesListResponse } from '#web/lib/api/types.gen.js';
import { useAsOf } from '#web/lib/as-of.js';
import { afterOwnWrites, ask } from '#web/lib/ask.js';
import { moving } from '#web/lib/updates.js';

interface Of {
  readonly region?: string | undefined;
  readonly item?: string | undefined;
}

/** The pauses in force on the day that is shown, the one that lasts longest first. */
export function usePauses({ region, item }: Of): UseQueryResult<ReminderPausesListResponse> {
  const query = {
    state: 'paused' as const,
    limit: 200,
    ...useAsOf(),
    ...(region === undefined ? {} : { region }),
    ...(item === undefined ? {} : { item }),
  };
  return useQuery({
    queryKey: moving('reminders', 'pauses', query),
    queryFn: ({ signal }) => ask(reminderPausesList({ query: { ...query, ...afterOwnWrites() }, signal })),
  });
}
