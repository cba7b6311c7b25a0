import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { statusChangesChanges } from '#web/lib/api/sdk.gen.js';
import type { StatusChangesChangesData, StatusChangesChangesResponse } from '#web/lib/api/types.gen.js';
import { afterOwnWrites, ask } from '#web/lib/ask.js';
import { moving } from '#web/lib/updates.js';

type Question = NonNullable<StatusChangesChangesData['query']>;

/** What has changed from one day to another. */
export function useStatusChanges(question: Question): UseQueryResult<StatusChangesChangesResponse> {
  return useQuery({
    queryKey: moving('consent-checks', 'changes', question),
    queryFn: ({ signal }) =>
      ask(statusChangesChanges({ query: { ...question, ...afterOwnWrites() }, signal })),
    placeholderData: keepPreviousData,
  });
}
