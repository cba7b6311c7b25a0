import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { ladderHistoryShow } from '#web/lib/api/sdk.gen.js';
import { useAsOf } from '#web/lib/as-of.js';
import { ask } from '#web/lib/ask.js';
import { PROGRAMME } from '#web/lib/programme.js';
import { moving } from '#web/lib/updates.js';
import type { Ladders } from './ladder.js';

/** The ladders in force on the day that is shown, and every ladder that was set until then. */
export function useLadders(programme: string = PROGRAMME): UseQueryResult<Ladders> {
  const query = useAsOf();
  return useQuery({
    queryKey: moving('reminders', 'ladders', programme, query),
    queryFn: async ({ signal }) =>
      (await ask(ladderHistoryShow({ path: { code: programme }, query, signal }))) as unknown as Ladders,
  });
}
