import { useQuery } from '@tanstack/react-query';
import { checkHistoryEvents } from '#web/lib/api/sdk.gen.js';
import { ask } from '#web/lib/ask.js';
import { moving } from '#web/lib/updates.js';

/** The events of an item as they are stored; asked for once somebody wants to see one. */
export function useRawEvents(id: string, isWanted: boolean) {
  return useQuery({
    queryKey: moving('consent-checks', 'raw-events', id),
    queryFn: ({ signal }) => ask(checkHistoryEvents({ path: { id }, signal })),
    enabled: isWanted,
  });
}
