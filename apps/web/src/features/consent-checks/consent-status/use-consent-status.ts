import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { consentStatusStatus } from '#web/lib/api/sdk.gen.js';
import type { ConsentStatusStatusResponse } from '#web/lib/api/types.gen.js';
import { afterOwnWrites, ask } from '#web/lib/ask.js';
import type { AsOf } from '#web/lib/as-of.js';
import { moving } from '#web/lib/updates.js';

export type ConsentStatus = ConsentStatusStatusResponse;
export type StatusLine = ConsentStatus['regions'][number];

/** What is outstanding per region on a day, of all rounds or of one. */
export function useConsentStatus(
  question: AsOf & { readonly round?: string },
): UseQueryResult<ConsentStatus> {
  return useQuery({
    queryKey: moving('consent-checks', 'status', question),
    queryFn: ({ signal }) =>
      ask(consentStatusStatus({ query: { ...question, ...afterOwnWrites() }, signal })),
    placeholderData: keepPreviousData,
  });
}
