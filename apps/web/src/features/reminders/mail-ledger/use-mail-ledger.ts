import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { mailLedgerList } from '#web/lib/api/sdk.gen.js';
import type { MailLedgerListResponse } from '#web/lib/api/types.gen.js';
import { useAsOf } from '#web/lib/as-of.js';
import { afterOwnWrites, ask } from '#web/lib/ask.js';
import { moving } from '#web/lib/updates.js';
import { ledgerQuery, type LedgerSearch } from './ledger-search.js';

/** One mail of the ledger, without address and body. */
export type LedgerMail = MailLedgerListResponse['items'][number];

const A_PAGE = 25;

/** A page of the mails that were written by the day that is shown, the latest day first. */
export function useMailLedger(search: LedgerSearch): UseQueryResult<MailLedgerListResponse> {
  const query = { ...ledgerQuery(search), ...useAsOf(), limit: A_PAGE };
  return useQuery({
    queryKey: moving('reminders', 'mails', query),
    queryFn: ({ signal }) => ask(mailLedgerList({ query: { ...query, ...afterOwnWrites() }, signal })),
    placeholderData: keepPreviousData,
  });
}
