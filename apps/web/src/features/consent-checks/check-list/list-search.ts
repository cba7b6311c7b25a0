import { isDay } from '#web/lib/format.js';
import { looksLikeCpr } from '#web/lib/cpr.js';
import { COLUMNS, NARROW_COLUMNS, USUAL_COLUMNS, type Column } from './columns.js';

export const STATES = [
  'awaitingAnswer',
  'awaitingAssessment',
  'underInvestigation',
  'transferOffered',
  'awaitingRetrospectiveConsent',
  'awaitingVerification',
  'awaitingDataHandling',
  'closed',
] as const;
export const TURNS = ['us', 'centre', 'region', 'another-region'] as const;
const SORTS = ['dueOn', 'openedOn', 'sample', 'id'] as const;

export type Turn = (typeof TURNS)[number];
export type SortKey = (typeof SORTS)[number];
export type Sort = SortKey | `-${SortKey}`;

/** What narrows the list. */
export interface Filters {
  readonly q?: string;
  readonly region?: string;
  readonly round?: string;
  /** One or more, with commas; `open` is every state but closed. */
  readonly state?: string;
  readonly overdue?: boolean;
  readonly waitingFor?: Turn;
  readonly looked?: boolean;
  readonly dueBefore?: string;
  readonly dueAfter?: string;
}

/** Everything the address of the list says. */
export interface ListSearch extends Filters {
  /** Says that nothing is left out; an address that says nothing at all shows what is open. */
  readonly view?: 'all';
  readonly sort?: Sort;
  /** What is shown of each check, with commas. */
  readonly columns?: string;
  /** Where the page begins, and its number for whoever reads it. */
  readonly cursor?: string;
  readonly page?: number;
}

type Raw = Readonly<Record<string, unknown>>;
// An address is read as JSON where it can be, so that ids of digits arrive as numbers.
const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() || undefined : undefined;
const flagOf = (value: unknown): boolean | undefined =>
  value === true || value === 'true' ? true : value === false || value === 'false' ? false : undefined;
const oneOf = <T extends string>(known: readonly T[], value: unknown): T | undefined =>
  known.find((each) => each === value);
const dayOf = (value: unknown): string | undefined => (isDay(value) ? value : undefined);

function statesOf(value: unknown): string | undefined {
  const known = (textOf(value) ?? '').split(',').filter((each) => oneOf(['open', ...STATES], each));
  return known.length === 0 ? undefined : known.join(',');
}

function columnsOf(value: unknown): string | undefined {
  const named = (textOf(value) ?? '').split(',');
  const known = COLUMNS.filter((column) => named.includes(column));
  return known.length === 0 ? undefined : known.join(',');
}

/** The columns an address shows; one that names none shows fewer on a phone. */
export function columnsShown({ columns }: ListSearch, isNarrow: boolean): readonly Column[] {
  if (columns === undefined) return isNarrow ? NARROW_COLUMNS : USUAL_COLUMNS;
  return COLUMNS.filter((column) => columns.split(',').includes(column));
}

function searched(value: unknown): string | undefined {
  const text = textOf(value)?.slice(0, 80);
  return text === undefined || looksLikeCpr(text) ? undefined : text;
}

const SORT_NAMES: readonly Sort[] = SORTS.flatMap((key): Sort[] => [key, `-${key}`]);

/** What an address says that makes sense; the rest is left out. */
export function listSearch(raw: Raw): ListSearch {
  const page = Number(raw['page']);
  return stripped({
    view: oneOf(['all'], raw['view']),
    q: searched(raw['q']),
    region: textOf(raw['region']),
    round: textOf(raw['round']),
    state: statesOf(raw['state']),
    overdue: flagOf(raw['overdue']),
    waitingFor: oneOf(TURNS, raw['waitingFor']),
    looked: flagOf(raw['looked']),
    dueBefore: dayOf(raw['dueBefore']),
    dueAfter: dayOf(raw['dueAfter']),
    sort: oneOf(SORT_NAMES, raw['sort']),
    columns: columnsOf(raw['columns']),
    cursor: textOf(raw['cursor']),
    page: Number.isInteger(page) && page > 1 ? page : undefined,
  });
}

function stripped<T extends object>(all: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as never;
}

const NO_FILTERS = ['view', 'sort', 'columns', 'cursor', 'page'];

/** The filters of an address, without what only says how they are shown. */
export const filtersOf = (search: ListSearch): Filters =>
  Object.fromEntries(Object.entries(search).filter(([key]) => !NO_FILTERS.includes(key)));

/** Whether anything is left out of the list. */
export const isNarrowed = (search: ListSearch): boolean => Object.keys(filtersOf(search)).length > 0;

/** The address with other filters: back on the first page. What is `undefined` is taken away. */
export function refiltered(search: ListSearch, change: Filters): ListSearch {
  const { cursor: _cursor, page: _page, view: _view, ...kept } = search;
  const next = listSearch({ ...kept, ...change });
  return isNarrowed(next) ? next : { ...next, view: 'all' };
}

/** The address sorted by a column: a second time the other way round. */
export function resorted(search: ListSearch, key: SortKey): ListSearch {
  const { cursor: _cursor, page: _page, ...kept } = search;
  const sort = (search.sort ?? 'dueOn') === key ? (`-${key}` as const) : key;
  return { ...kept, sort };
}

/** The list's question to the server; also that of its exports. */
export function questionOf(search: ListSearch): Record<string, string> {
  const { sort } = search;
  const said = Object.entries(filtersOf(search)).map(([key, value]) => [key, String(value)]);
  return { ...(Object.fromEntries(said) as Record<string, string>), ...(sort ? { sort } : {}) };
}
