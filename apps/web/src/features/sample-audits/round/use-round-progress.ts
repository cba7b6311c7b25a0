import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { roundProgressShow } from '#web/lib/api/sdk.gen.js';
import type { RoundProgressShowResponse } from '#web/lib/api/types.gen.js';
import { useAsOf } from '#web/lib/as-of.js';
import { afterOwnWrites, ask } from '#web/lib/ask.js';
import { moving } from '#web/lib/updates.js';

/** How far a round has come in each region, on the day that is shown. */
export function useRoundProgress(id: string): UseQueryResult<RoundProgressShowResponse> {
  const asOf = useAsOf();
  return useQuery({
    queryKey: moving('sample-audits', 'progress', id, asOf),
    queryFn: ({ signal }) =>
      ask(roundProgressShow({ path: { id }, query: { ...asOf, ...afterOwnWrites() }, signal })),
    placeholderData: keepPreviousData,
  });
}
