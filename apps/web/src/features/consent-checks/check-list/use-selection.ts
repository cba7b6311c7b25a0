import { useState } from 'react';
import type { ListedCheck } from './use-check-list.js';

export interface Selection {
  readonly chosen: readonly ListedCheck[];
  readonly has: (id: string) => boolean;
  readonly toggle: (check: ListedCheck) => void;
  /** Chooses or leaves all of a page. */
  readonly set: (checks: readonly ListedCheck[], isChosen: boolean) => void;
  readonly clear: () => void;
}

/** What is chosen, over all pages of one filter; another filter begins anew. */
export function useSelection(filter: string): Selection {
  const [{ of, chosen }, keep] = useState<{ of: string; chosen: ReadonlyMap<string, ListedCheck> }>({
    of: filter,
    chosen: new Map(),
  });
  const now = of === filter ? chosen : new Map<string, ListedCheck>();
  const change = (how: (next: Map<string, ListedCheck>) => void): void => {
    const next = new Map(now);
    how(next);
    keep({ of: filter, chosen: next });
  };
  return {
    chosen: [...now.values()],
    has: (id) => now.has(id),
    toggle: (check) => change((next) => next.delete(check.id) || next.set(check.id, check)),
    set: (checks, isChosen) =>
      change((next) => {
        for (const check of checks)
          if (isChosen) next.set(check.id, check);
          else next.delete(check.id);
      }),
    clear: () => change((next) => next.clear()),
  };
}
