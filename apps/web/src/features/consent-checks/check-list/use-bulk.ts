import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { bulkActionsHandle } from '#web/lib/api/sdk.gen.js';
import type { BulkActionsHandleData, BulkActionsHandleResponse } from '#web/lib/api/types.gen.js';
import { ask, commandHeaders, newKey, rememberWritten } from '#web/lib/ask.js';
import { MOVING } from '#web/lib/updates.js';
import type { ListedCheck } from './use-check-list.js';

type Body = BulkActionsHandleData['body'];
export type BulkAction = Body['action'];
export type BulkAnswer = BulkActionsHandleResponse;

/** What can be done to many at a time, in the order of a check's way. */
export const BULK_ACTIONS: readonly BulkAction[] = [
  'request-answer',
  'start-investigation',
  'end-investigation',
  'verify-closing',
];
/** The most the server takes at a time. */
export const MOST = 500;

interface Wanted {
  readonly action: BulkAction;
  readonly checks: readonly Pick<ListedCheck, 'id' | 'revision'>[];
  readonly note?: string;
}

function bodyOf({ action, checks, note }: Wanted, preview: boolean): Body {
  const items = checks.map(({ id, revision }) => ({ id, revision }));
  // The asking alone takes no note.
  return action === 'request-answer'
    ? { action, preview, items }
    : { action, preview, items, ...(note ? { input: { note } } : {}) };
}

/** What would become of each check: asked anew each time, since others work on them too. */
export function useBulkPreview(wanted: Wanted, isAsked: boolean) {
  return useQuery({
    queryKey: [
      'consent-checks',
      'bulk',
      wanted.action,
      wanted.checks.map(({ id, revision }) => [id, revision]),
    ],
    queryFn: ({ signal }) =>
      ask(bulkActionsHandle({ body: bodyOf(wanted, true), headers: commandHeaders(newKey()), signal })),
    enabled: isAsked,
    staleTime: 0,
    gcTime: 0,
  });
}

/** Does it. The key stays the same for as long as the dialog is open: twice is once. */
export function useBulk() {
  const queries = useQueryClient();
  const [key] = useState(newKey);
  return useMutation({
    mutationFn: (wanted: Wanted) =>
      ask(bulkActionsHandle({ body: bodyOf(wanted, false), headers: commandHeaders(key) })),
    onSuccess: async ({ position }) => {
      if (position !== null) rememberWritten(position);
      await queries.invalidateQueries({ queryKey: [MOVING] });
    },
  });
}
