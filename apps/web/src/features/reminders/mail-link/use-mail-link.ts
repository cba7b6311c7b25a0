import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { mailLinkShow } from '#web/lib/api/sdk.gen.js';
import type { MailLinkShowResponse } from '#web/lib/api/types.gen.js';
import { ask } from '#web/lib/ask.js';

/** What a mail's link stands for. Asking does nothing to it. */
export function useMailLink(token: string): UseQueryResult<MailLinkShowResponse> {
  return useQuery({
    queryKey: ['reminders', 'mail-link', token],
    queryFn: ({ signal }) => ask(mailLinkShow({ path: { token }, signal })),
  });
}
