import { useState } from 'react';
import { newKey } from '#web/lib/ask.js';
import { useSession } from '#web/lib/session.js';
import { readStored, store } from '#web/lib/stored.js';
import type { ListSearch } from './list-search.js';
import { readViews, renamed, saved, viewOf, without, type OwnView } from './saved-views.js';

interface OwnViews {
  readonly views: readonly OwnView[];
  readonly save: (name: string, search: ListSearch) => void;
  readonly rename: (id: string, name: string) => void;
  readonly remove: (id: string) => void;
}

/** The reader's own views, kept by the browser. */
export function useOwnViews(): OwnViews {
  const { account } = useSession();
  const key = `views.${account ?? ''}`;
  const [views, setViews] = useState(() => readViews(readStored(key)));
  const keep = (next: readonly OwnView[]): void => {
    setViews(next);
    store(key, JSON.stringify(next));
  };
  return {
    views,
    save: (name, search) => keep(saved(views, { id: newKey(), name, search: viewOf(search) })),
    rename: (id, name) => keep(renamed(views, id, name)),
    remove: (id) => keep(without(views, id)),
  };
}
