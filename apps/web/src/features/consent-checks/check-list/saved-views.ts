import type { Role } from '#web/lib/session.js';
import { filtersOf, isNarrowed, listSearch, type Filters, type ListSearch } from './list-search.js';

/** A view that comes with the list. */
export interface UsualView {
  readonly key: 'open' | 'overdue' | 'region' | 'us' | 'all';
  readonly search: ListSearch;
}

/** A view somebody has saved under a name, on their own machine. The address itself is the view. */
export interface OwnView {
  readonly id: string;
  readonly name: string;
  readonly search: ListSearch;
}

interface Reader {
  readonly role: Role | null;
  readonly region: string | null;
}

/** The views everybody has; those of a region need one, and whoever only looks on is never waited for. */
export function usualViews({ role, region }: Reader): readonly UsualView[] {
  return [
    { key: 'open', search: { state: 'open' } },
    { key: 'overdue', search: { overdue: true } },
    ...(region === null ? [] : [{ key: 'region', search: { region } } as const]),
    ...(role === 'committee-secretariat' ? [] : [{ key: 'us', search: { waitingFor: 'us' } } as const]),
    { key: 'all', search: { view: 'all' } },
  ];
}

const signature = (filters: Filters | ListSearch): string =>
  JSON.stringify(Object.entries(filters).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Whether an address shows a view, however sorted and with whichever columns. */
export const shows = (search: ListSearch, view: ListSearch): boolean =>
  signature(filtersOf(search)) === signature(filtersOf(view));

/** Whether an address shows a view just as it was saved, but for the page. */
export const isSame = (search: ListSearch, view: ListSearch): boolean =>
  signature(viewOf(search)) === signature(viewOf(view));

/** What of an address makes up a view: not the page one happens to be on. */
export function viewOf({ cursor: _cursor, page: _page, ...view }: ListSearch): ListSearch {
  return isNarrowed(view) ? view : { ...view, view: 'all' };
}

/** Saves a view; the same name again is the same view. */
export function saved(views: readonly OwnView[], view: OwnView): readonly OwnView[] {
  const rest = views.filter(({ name }) => name.toLocaleLowerCase() !== view.name.toLocaleLowerCase());
  return [...rest, view].sort((a, b) => a.name.localeCompare(b.name));
}

export const renamed = (views: readonly OwnView[], id: string, name: string): readonly OwnView[] =>
  views.map((view) => (view.id === id ? { ...view, name } : view));

export const without = (views: readonly OwnView[], id: string): readonly OwnView[] =>
  views.filter((view) => view.id !== id);

/** Own views as the browser has kept them; what cannot be read is none. */
export function readViews(text: string | null): readonly OwnView[] {
  try {
    const kept = JSON.parse(text ?? '[]') as readonly OwnView[];
    return kept.map(({ id, name, search }) => ({
      id: String(id),
      name: String(name),
      search: viewOf(listSearch(search as Readonly<Record<string, unknown>>)),
    }));
  } catch {
    return [];
  }
}
