import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { auditRoundsShow } from '#web/lib/api/sdk.gen.js';
import { useAsOf } from '#web/lib/as-of.js';
import { ask } from '#web/lib/ask.js';
import { moving } from '#web/lib/updates.js';
import type { Round } from './round.js';

/** One round on the day that is shown, with its frame, draws, samples and reports as the reader may see them. */
export function useRound(id: string): UseQueryResult<Round> {
  const query = useAsOf();
  return useQuery({
    queryKey: moving('sample-audits', 'round', id, query),
    queryFn: async ({ signal }) => (await ask(auditRoundsShow({ path: { id }, query, signal }))) as Round,
  });
}
