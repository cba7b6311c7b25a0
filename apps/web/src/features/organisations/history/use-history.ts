import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { programmeHistoryList } from '#web/lib/api/sdk.gen.js';
import type { ProgrammeHistoryListResponse } from '#web/lib/api/types.gen.js';
import { useAsOf } from '#web/lib/as-of.js';
import { ask } from '#web/lib/ask.js';
import { language } from '#web/lib/language.js';
import { PROGRAMME } from '#web/lib/programme.js';
import { moving } from '#web/lib/updates.js';
import type { HistorySearch } from './history-search.js';

const A_PAGE = 10;

/** A page of what was changed in the programme, the latest first, in the reader's language. */
export function useHistory(search: HistorySearch): UseQueryResult<ProgrammeHistoryListResponse> {
  const query = { ...search, ...useAsOf(), limit: A_PAGE };
  return useQuery({
    queryKey: moving('organisations', 'history', language(), query),
    queryFn: ({ signal }) => ask(programmeHistoryList({ path: { code: PROGRAMME }, query, signal })),
    placeholderData: keepPreviousData,
  });
}
