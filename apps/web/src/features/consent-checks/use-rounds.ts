import { queryOptions, useQuery } from '@tanstack/react-query';
import { auditRoundsList } from '#web/lib/api/sdk.gen.js';
import { afterOwnWrites, ask } from '#web/lib/ask.js';
import { moving } from '#web/lib/updates.js';

/** What the pages of checks need of a round. */
export interface Round {
  readonly id: string;
  readonly title: string | null;
  readonly status: 'planned' | 'frozen' | 'drawn' | 'announced' | 'closed';
  readonly regions: readonly string[];
}

export const roundsQuery = queryOptions({
  queryKey: moving('sample-audits', 'rounds-by-name'),
  queryFn: async ({ signal }) => {
    const page = await ask(auditRoundsList({ query: { limit: 100, ...afterOwnWrites() }, signal }));
    return (page as { readonly items: readonly Round[] }).items;
  },
});

/** The rounds this reader may know of, the latest first; none until they are known. */
export const useRounds = (): readonly Round[] => useQuery(roundsQuery).data ?? [];

/** A round as it is chosen by: its id and what it is called. */
export const roundName = ({ id, title }: Round): string => (title ? `${id}: ${title}` : id);
