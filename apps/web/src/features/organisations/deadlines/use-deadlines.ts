import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { deadlineHistoryShow } from '#web/lib/api/sdk.gen.js';
import type { DeadlineHistoryShowResponse } from '#web/lib/api/types.gen.js';
import { ask } from '#web/lib/ask.js';
import { PROGRAMME } from '#web/lib/programme.js';
import { moving } from '#web/lib/updates.js';

export type DeadlineHistory = DeadlineHistoryShowResponse;

/** The deadlines in force, and every policy that was set. */
export const useDeadlines = (): UseQueryResult<DeadlineHistory> =>
  useQuery({
    queryKey: moving('organisations', 'deadlines', PROGRAMME),
    queryFn: ({ signal }) => ask(deadlineHistoryShow({ path: { code: PROGRAMME }, signal })),
  });
