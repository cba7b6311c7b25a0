import { checkListList } from '#web/lib/api/sdk.gen.js';
import type { CheckListListResponse } from '#web/lib/api/types.gen.js';
import { ask } from '#web/lib/ask.js';
import type { Sought } from './logged-before.js';

/** How long an auditor waits to be told of a slip. */
const PATIENCE_MS = 2_500;

/** The checks whose ids begin as the sample's does; none while there is no connection. */
export async function listedChecks({ sample, round }: Sought): Promise<CheckListListResponse['items']> {
  if (!navigator.onLine) return [];
  const query = { q: sample, sort: 'sample' as const, limit: 100, ...(round ? { round } : {}) };
  const { items } = await ask(checkListList({ query, signal: AbortSignal.timeout(PATIENCE_MS) }));
  return items;
}
