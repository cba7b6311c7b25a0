import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { projectionsList } from '#web/lib/api/sdk.gen.js';
import type { ProjectionsListResponse } from '#web/lib/api/types.gen.js';
import { ask } from '#web/lib/ask.js';
import { moving } from '#web/lib/updates.js';

export type Projections = ProjectionsListResponse;
export type Projection = Projections['projections'][number];
export type Reaction = Projections['reactions'][number];

const AT_WORK_MS = 1_500;
const AT_REST_MS = 15_000;

/** Where the read models stand; asked often while one is being rebuilt. */
export const useProjections = (): UseQueryResult<Projections> =>
  useQuery({
    queryKey: moving('operations', 'projections'),
    queryFn: ({ signal }) => ask(projectionsList({ signal })),
    refetchInterval: ({ state }) =>
      state.data?.projections.some(({ rebuild }) => rebuild !== null) ? AT_WORK_MS : AT_REST_MS,
  });
