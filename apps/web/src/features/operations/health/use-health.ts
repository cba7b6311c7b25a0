import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { instanceHealthShow } from '#web/lib/api/sdk.gen.js';
import type { InstanceHealthShowResponse } from '#web/lib/api/types.gen.js';
import { ask } from '#web/lib/ask.js';
import { language } from '#web/lib/language.js';

export type Health = InstanceHealthShowResponse;

const EVERY_MS = 15_000;

/** Whether everything the instance needs works, in the reader's language. */
export const useHealth = (): UseQueryResult<Health> =>
  useQuery({
    queryKey: ['operations', 'health', language()],
    queryFn: ({ signal }) => ask(instanceHealthShow({ signal })),
    refetchInterval: EVERY_MS,
    staleTime: 0,
  });
