import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { auditRoundsShow } from '#web/lib/api/sdk.gen.js';
import { ask } from '#web/lib/ask.js';
import { moving } from '#web/lib/updates.js';
import type { Round } from './round.js';

/** One round, with its frame, draws, samples and reports as the reader may see them. */
export function useRound(id: string): UseQueryResult<Round> {
  return useQuery({
    queryKey: moving('sample-audits', 'round', id),
    queryFn: async ({ signal }) => (await ask(auditRoundsShow({ path: { id }, signal }))) as Round,
  });
}
