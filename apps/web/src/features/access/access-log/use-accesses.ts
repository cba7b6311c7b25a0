import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { accessesList } from '#web/lib/api/sdk.gen.js';
import type { AccessesListResponse } from '#web/lib/api/types.gen.js';
import { useAsOf } from '#web/lib/as-of.js';
import { ask } from '#web/lib/ask.js';
import type { AccessLogSearch } from './access-log-search.js';

/** One read of samples' facts. */
export type Access = AccessesListResponse['items'][number];

const A_PAGE = 50;

/** A page of the reads until the day that is shown, the newest first; asked anew whenever the page is opened, since each read adds to it. */
export function useAccesses(
  { page: _page, ...filter }: AccessLogSearch,
  enabled: boolean,
): UseQueryResult<AccessesListResponse> {
  const query = { ...filter, ...useAsOf(), limit: A_PAGE };
  return useQuery({
    queryKey: ['access', 'log', query],
    queryFn: ({ signal }) => ask(accessesList({ query, signal })),
    placeholderData: keepPreviousData,
    staleTime: 0,
    enabled,
  });
}
