import { useQuery } from '@tanstack/react-query';
import { checkHistoryShow } from '#web/lib/api/sdk.gen.js';
import { useAsOf } from '#web/lib/as-of.js';
import { ask } from '#web/lib/ask.js';
import { moving } from '#web/lib/updates.js';
import type { CheckItem } from './check-item.js';

/** An item as it stands, or as it stood on the day that is shown. */
export function useCheck(id: string) {
  const asOf = useAsOf();
  return useQuery({
    queryKey: moving('consent-checks', 'item', id, asOf),
    queryFn: ({ signal }): Promise<CheckItem> => ask(checkHistoryShow({ path: { id }, query: asOf, signal })),
  });
}
