import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { tokensList } from '#web/lib/api/sdk.gen.js';
import type { TokensListResponse } from '#web/lib/api/types.gen.js';
import { useAsOf } from '#web/lib/as-of.js';
import { afterOwnWrites, ask } from '#web/lib/ask.js';
import { moving } from '#web/lib/updates.js';
import type { TokensSearch } from './tokens-search.js';

/** A token as the list shows it, without its secret, which nobody has. */
export type Token = TokensListResponse['items'][number];

const A_PAGE = 50;

/** A page of the tokens on the day that is shown, the newest first. */
export function useTokens({ page: _page, ...filter }: TokensSearch): UseQueryResult<TokensListResponse> {
  const query = { ...filter, ...useAsOf(), limit: A_PAGE };
  return useQuery({
    queryKey: moving('access', 'tokens', query),
    queryFn: ({ signal }) => ask(tokensList({ query: { ...query, ...afterOwnWrites() }, signal })),
    placeholderData: keepPreviousData,
  });
}
