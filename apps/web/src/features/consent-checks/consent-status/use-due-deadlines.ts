import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { dueDeadlinesDue } from '#web/lib/api/sdk.gen.js';
import type { DueDeadlinesDueData, DueDeadlinesDueResponse } from '#web/lib/api/types.gen.js';
import { afterOwnWrites, ask } from '#web/lib/ask.js';
import { moving } from '#web/lib/updates.js';

type Question = NonNullable<DueDeadlinesDueData['query']>;

/** The deadlines that fall in a span of days. */
export function useDueDeadlines(question: Question): UseQueryResult<DueDeadlinesDueResponse> {
  return useQuery({
    queryKey: moving('consent-checks', 'due', question),
    queryFn: ({ signal }) => ask(dueDeadlinesDue({ query: { ...question, ...afterOwnWrites() }, signal })),
    placeholderData: keepPreviousData,
  });
}
