import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { checkListList } from '#web/lib/api/sdk.gen.js';
import type { CheckListListResponse } from '#web/lib/api/types.gen.js';
import { afterOwnWrites, ask } from '#web/lib/ask.js';
import { useAsOf } from '#web/lib/as-of.js';
import { moving } from '#web/lib/updates.js';
import { questionOf, type ListSearch } from './list-search.js';

export type ListedCheck = CheckListListResponse['items'][number];

const PAGE_SIZE = 50;

/** One page of the working list; the page before stays in sight until it is there. */
export function useCheckList(search: ListSearch): UseQueryResult<CheckListListResponse> {
  const asOf = useAsOf();
  const { cursor } = search;
  const query = { ...questionOf(search), ...asOf, ...(cursor ? { cursor } : {}), limit: PAGE_SIZE };
  return useQuery({
    queryKey: moving('consent-checks', 'list', query),
    queryFn: ({ signal }) =>
      ask(
        checkListList({
          query: { ...query, ...afterOwnWrites() },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
}
