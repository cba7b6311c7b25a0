import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { ladderHistoryShow } from '#web/lib/api/sdk.gen.js';
import { ask } from '#web/lib/ask.js';
import { PROGRAMME } from '#web/lib/programme.js';
import { moving } from '#web/lib/updates.js';
import type { Ladders } from './ladder.js';

/** The ladders in force, and every ladder that was set. */
export function useLadders(programme: string = PROGRAMME): UseQueryResult<Ladders> {
  return useQuery({
    queryKey: moving('reminders', 'ladders', programme),
    queryFn: async ({ signal }) =>
      (await ask(ladderHistoryShow({ path: { code: programme }, signal }))) as unknown as Ladders,
  });
}
