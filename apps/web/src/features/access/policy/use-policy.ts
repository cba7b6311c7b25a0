import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { policyPolicy } from '#web/lib/api/sdk.gen.js';
import type { PolicyPolicyResponse } from '#web/lib/api/types.gen.js';
import { ask } from '#web/lib/ask.js';

/** Who may give one command or ask one question, and how far. */
export type PolicyRow = PolicyPolicyResponse['rows'][number];

/** The policy table; it changes with the release only. */
export const usePolicy = (): UseQueryResult<PolicyPolicyResponse> =>
  useQuery({
    queryKey: ['policy'],
    queryFn: ({ signal }) => ask(policyPolicy({ signal })),
    staleTime: Infinity,
  });
