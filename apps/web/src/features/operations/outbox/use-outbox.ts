import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { outboxShow } from '#web/lib/api/sdk.gen.js';
import type { OutboxShowResponse } from '#web/lib/api/types.gen.js';
import { ask } from '#web/lib/ask.js';
import { moving } from '#web/lib/updates.js';

export type Outbox = OutboxShowResponse;

const EVERY_MS = 15_000;

/** The mails on their way out. */
export const useOutbox = (): UseQueryResult<Outbox> =>
  useQuery({
    queryKey: moving('operations', 'outbox'),
    queryFn: ({ signal }) => ask(outboxShow({ signal })),
    refetchInterval: EVERY_MS,
  });
