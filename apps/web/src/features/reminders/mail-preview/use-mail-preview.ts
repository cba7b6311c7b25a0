import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { previewMailOfMail, previewMailOfReminder } from '#web/lib/api/sdk.gen.js';
import type { PreviewMailOfReminderResponse } from '#web/lib/api/types.gen.js';
import { useAsOf } from '#web/lib/as-of.js';
import { ask } from '#web/lib/ask.js';
import type { Language } from '#web/lib/language.js';
import { moving } from '#web/lib/updates.js';

/** A mail and what it says. */
export type MailPreview = PreviewMailOfReminderResponse;

/** Which mail: one of the ledger, or the one a reminder went or would go out with. */
export type WhichMail = { readonly mail: string } | { readonly obligation: string; readonly step: string };

/** A mail as it went or would go, in one language; of another day as it had gone by then. Looking sends nothing. */
export function useMailPreview(which: WhichMail, language: Language): UseQueryResult<MailPreview> {
  const query = { language, ...useAsOf() };
  return useQuery({
    queryKey: moving('reminders', 'mail', which, query),
    queryFn: ({ signal }): Promise<MailPreview> =>
      'mail' in which
        ? ask(previewMailOfMail({ path: { id: which.mail }, query, signal }))
        : ask(previewMailOfReminder({ path: which, query, signal })),
  });
}
