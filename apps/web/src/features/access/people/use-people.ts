import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { peopleList } from '#web/lib/api/sdk.gen.js';
import type { PeopleListResponse } from '#web/lib/api/types.gen.js';
import { useAsOf } from '#web/lib/as-of.js';
import { afterOwnWrites, ask } from '#web/lib/ask.js';
import { moving } from '#web/lib/updates.js';
import type { PeopleSearch } from './people-search.js';

/** A line of the list. */
export type Person = PeopleListResponse['items'][number];

const A_PAGE = 50;

/** A page of the people on the day that is shown, by name. */
export function usePeople({ page: _page, ...filter }: PeopleSearch): UseQueryResult<PeopleListResponse> {
  const query = { ...filter, ...useAsOf(), limit: A_PAGE };
  return useQuery({
    queryKey: moving('access', 'people', query),
    queryFn: ({ signal }) => ask(peopleList({ query: { ...query, ...afterOwnWrites() }, signal })),
    placeholderData: keepPreviousData,
  });
}
