import { useQuery } from '@tanstack/react-query';
import { queuedRemindersList } from '#web/lib/api/sdk.gen.js';
import { afterOwnWrites, ask } from '#web/lib/ask.js';
import { moving } from '#web/lib/updates.js';

/** The reminders of an item: queued, sent and cancelled, the first to go out first. */
export function useItemReminders(subject: string, isWanted: boolean) {
  return useQuery({
    queryKey: moving('reminders', 'of-item', subject),
    queryFn: ({ signal }) =>
      ask(queuedRemindersList({ query: { subject, limit: 50, ...afterOwnWrites() }, signal })),
    enabled: isWanted,
  });
}
