import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { consentStatusStatus } from '#web/lib/api/sdk.gen.js';
import type { ConsentStatusStatusResponse } from '#web/lib/api/types.gen.js';
import { useAsOf } from '#web/lib/as-of.js';
import { afterOwnWrites, ask } from '#web/lib/ask.js';
import { moving } from '#web/lib/updates.js';

/** How far the checks of a round have come in each region, on the day that is shown. */
export function useRoundStatus(
  programme: string,
  round: string,
): UseQueryResult<ConsentStatusStatusResponse> {
  const query = { programme, round, ...useAsOf() };
  return useQuery({
    queryKey: moving('sample-audits', 'status', query),
    queryFn: ({ signal }) => ask(consentStatusStatus({ query: { ...query, ...afterOwnWrites() }, signal })),
    placeholderData: keepPreviousData,
  });
}
