import { useQuery } from '@tanstack/react-query';
import { queuedRemindersList } from '#web/lib/api/sdk.gen.js';
import { ask } from '#web/lib/ask.js';

/** What people call an item; nothing while there is no reminder about it. */
export function useItemLabel(item: string | undefined): string | undefined {
  const { data } = useQuery({
    queryKey: ['reminders', 'item-label', item],
    queryFn: async ({ signal }) => {
      const query = { limit: 1, ...(item === undefined ? {} : { subject: item }) };
      return (await ask(queuedRemindersList({ query, signal }))).items[0]?.label ?? null;
    },
    enabled: item !== undefined,
    staleTime: Infinity,
  });
  return data ?? undefined;
}
