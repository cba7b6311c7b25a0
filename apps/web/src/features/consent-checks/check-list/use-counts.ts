import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { checkCountsCount } from '#web/lib/api/sdk.gen.js';
import type { CheckCountsCountResponse } from '#web/lib/api/types.gen.js';
import { afterOwnWrites, ask } from '#web/lib/ask.js';
import { useAsOf } from '#web/lib/as-of.js';
import { moving } from '#web/lib/updates.js';

export type Counts = CheckCountsCountResponse;

/** The numbers beside the views; nothing until they are there, and the list does not wait for them. */
export function useCounts(): Counts | undefined {
  const asOf = useAsOf();
  return useQuery({
    queryKey: moving('consent-checks', 'counts', asOf),
    queryFn: ({ signal }) => ask(checkCountsCount({ query: { ...asOf, ...afterOwnWrites() }, signal })),
    placeholderData: keepPreviousData,
  }).data;
}
