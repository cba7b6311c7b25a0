import { useQuery } from '@tanstack/react-query';
import { auditRoundsList } from '#web/lib/api/sdk.gen.js';
import { ask } from '#web/lib/ask.js';
import { moving } from '#web/lib/updates.js';

interface RoundName {
  readonly id: string;
  readonly title: string;
}

/** The rounds one can look at alone. */
export function useRounds(): readonly RoundName[] {
  const { data } = useQuery({
    queryKey: moving('sample-audits', 'names'),
    queryFn: async ({ signal }) =>
      (await ask(auditRoundsList({ query: { limit: 100 }, signal }))) as {
        readonly items: readonly RoundName[];
      },
  });
  return data?.items ?? [];
}
