import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { queuedRemindersList } from '#web/lib/api/sdk.gen.js';
import type { QueuedRemindersListData, QueuedRemindersListResponse } from '#web/lib/api/types.gen.js';
import { useAsOf } from '#web/lib/as-of.js';
import { afterOwnWrites, ask } from '#web/lib/ask.js';
import { moving } from '#web/lib/updates.js';

type RemindersQuery = NonNullable<QueuedRemindersListData['query']>;

/** A page of reminders in the order they go out: of one item on the day that is shown, of all of them today. */
export function useReminders(asked: RemindersQuery): UseQueryResult<QueuedRemindersListResponse> {
  const dates = useAsOf();
  const query = asked.subject === undefined ? asked : { ...asked, ...dates };
  return useQuery({
    queryKey: moving('reminders', 'list', query),
    queryFn: ({ signal }) => ask(queuedRemindersList({ query: { ...query, ...afterOwnWrites() }, signal })),
    placeholderData: keepPreviousData,
  });
}
