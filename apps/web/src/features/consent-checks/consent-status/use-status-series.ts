import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { statusSeriesSeries } from '#web/lib/api/sdk.gen.js';
import type { StatusSeriesSeriesData, StatusSeriesSeriesResponse } from '#web/lib/api/types.gen.js';
import { afterOwnWrites, ask } from '#web/lib/ask.js';
import { moving } from '#web/lib/updates.js';

type Question = NonNullable<StatusSeriesSeriesData['query']>;
export type Series = StatusSeriesSeriesResponse;

/** Open and overdue items per region, week by week. */
export function useStatusSeries(question: Question): UseQueryResult<Series> {
  return useQuery({
    queryKey: moving('consent-checks', 'series', question),
    queryFn: ({ signal }) => ask(statusSeriesSeries({ query: { ...question, ...afterOwnWrites() }, signal })),
    placeholderData: keepPreviousData,
  });
}
