import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { auditRoundsList } from '#web/lib/api/sdk.gen.js';
import { useAsOf } from '#web/lib/as-of.js';
import { afterOwnWrites, ask } from '#web/lib/ask.js';
import { moving } from '#web/lib/updates.js';
import type { RoundRow } from '../round.js';
import type { RoundsSearch } from './rounds-search.js';

export interface RoundsAnswer {
  readonly items: readonly RoundRow[];
  readonly nextCursor: string | null;
}

const A_PAGE = 25;

/** One page of the rounds on the day that is shown, the latest planned first. */
export function useRounds({ status, cursor }: RoundsSearch): UseQueryResult<RoundsAnswer> {
  const asOf = useAsOf();
  const query = { limit: A_PAGE, ...asOf, ...(status ? { status } : {}), ...(cursor ? { cursor } : {}) };
  return useQuery({
    queryKey: moving('sample-audits', 'rounds', query),
    queryFn: ({ signal }) => ask(auditRoundsList({ query: { ...query, ...afterOwnWrites() }, signal })),
    placeholderData: keepPreviousData,
  });
}
