import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { jobsList } from '#web/lib/api/sdk.gen.js';
import type { JobsListResponse } from '#web/lib/api/types.gen.js';
import { ask } from '#web/lib/ask.js';
import { moving } from '#web/lib/updates.js';

export type Queue = JobsListResponse['queues'][number];

const EVERY_MS = 15_000;

/** The alarm clocks and what stands in their queues. */
export const useJobs = (): UseQueryResult<JobsListResponse> =>
  useQuery({
    queryKey: moving('operations', 'jobs'),
    queryFn: ({ signal }) => ask(jobsList({ signal })),
    refetchInterval: EVERY_MS,
  });
