import { useQuery } from '@tanstack/react-query';
import { peopleList } from '#web/lib/api/sdk.gen.js';
import { ask } from '#web/lib/ask.js';
import { useMay } from '#web/lib/session.js';
import { moving } from '#web/lib/updates.js';

/** The names of accounts, for readers who may know them; the account itself where there is none. */
export function useAccountNames(): (account: string) => string {
  const may = useMay();
  const query = { limit: 200 };
  const { data } = useQuery({
    queryKey: moving('access', 'people', query),
    queryFn: ({ signal }) => ask(peopleList({ query, signal })),
    enabled: may('ListPeople'),
  });
  const names = new Map(data?.items.map(({ account, name }) => [account, name]));
  return (account) => names.get(account) ?? account;
}
