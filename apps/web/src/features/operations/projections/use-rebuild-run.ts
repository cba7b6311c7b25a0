import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { rebuildsShow } from '#web/lib/api/sdk.gen.js';
import type { RebuildsShowResponse } from '#web/lib/api/types.gen.js';
import { ask } from '#web/lib/ask.js';
import { moving } from '#web/lib/updates.js';

export type RebuildRun = RebuildsShowResponse;

const OFTEN_MS = 1_500;

/** The latest rebuild of a read model, followed until it has ended. */
export const useRebuildRun = (name: string): UseQueryResult<RebuildRun> =>
  useQuery({
    queryKey: moving('operations', 'rebuild', name),
    queryFn: ({ signal }) => ask(rebuildsShow({ path: { name }, signal })),
    refetchInterval: ({ state }) => (state.data && state.data.endedAt !== null ? false : OFTEN_MS),
  });
