import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { personShow } from '#web/lib/api/sdk.gen.js';
import type { PersonShowResponse } from '#web/lib/api/types.gen.js';
import { useAsOf } from '#web/lib/as-of.js';
import { ask } from '#web/lib/ask.js';
import { moving } from '#web/lib/updates.js';

/** Somebody, and who decided what about the access. */
export type PersonWithHistory = PersonShowResponse;
export type Decision = PersonWithHistory['history'][number];

export function usePerson(account: string): UseQueryResult<PersonWithHistory> {
  const query = useAsOf();
  return useQuery({
    queryKey: moving('access', 'person', account, query),
    queryFn: ({ signal }) => ask(personShow({ path: { account }, query, signal })),
  });
}
