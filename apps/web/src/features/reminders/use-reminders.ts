import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { queuedRemindersList } from '#web/lib/api/sdk.gen.js';
import type { QueuedRemindersListData, QueuedRemindersListResponse } from '#web/lib/api/types.gen.js';
import { afterOwnWrites, ask } from '#web/lib/ask.js';
import { moving } from '#web/lib/updates.js';

type RemindersQuery = NonNullable<QueuedRemindersListData['query']>;

/** A page of reminders in the order they go out. */
export function useReminders(query: RemindersQuery): UseQueryResult<QueuedRemindersListResponse> {
  return useQuery({
    queryKey: moving('reminders', 'list', query),
    queryFn: ({ signal }) => ask(queuedRemindersList({ query: { ...query, ...afterOwnWrites() }, signal })),
    placeholderData: keepPreviousData,
  });
}
