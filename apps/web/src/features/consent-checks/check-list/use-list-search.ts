import { useLocation, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { ListSearch } from './list-search.js';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** The cursors of the pages between the first and this one. */
    cursors?: readonly string[];
  }
}

interface Shown {
  readonly search: ListSearch;
  readonly before: readonly string[];
  /** Shows another filter, order or set of columns, from the first page on. */
  readonly go: (to: ListSearch, how?: { readonly replace: boolean }) => void;
}

/** What the address of the list says, and how to say something else. */
export function useListSearch(): Shown {
  const { asOf: _asOf, knownOn: _knownOn, ...search } = useSearch({ from: '/consent-checks' });
  const before = useLocation({ select: ({ state }) => state.cursors ?? [] });
  const navigate = useNavigate();
  const go = useCallback(
    (to: ListSearch, { replace } = { replace: false }) =>
      void navigate({ to: '/consent-checks', search: to, replace, resetScroll: false }),
    [navigate],
  );
  return { search, before, go };
}
