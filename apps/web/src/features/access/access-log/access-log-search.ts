import { isDay } from '#web/lib/format.js';
import { codeIn } from '../code-in.js';
import { pagedIn, type Paged } from '../paged.js';

/** Which reads are shown, and where a later page begins. */
export interface AccessLogSearch extends Paged {
  readonly sample?: string;
  readonly account?: string;
  readonly from?: string;
  readonly to?: string;
}

/** The filter in an address; what is no filter is left out. */
export function accessLogSearch(search: Record<string, unknown>): AccessLogSearch {
  const { from, to } = search;
  return {
    ...codeIn(search, 'sample'),
    ...codeIn(search, 'account'),
    ...(isDay(from) ? { from } : {}),
    ...(isDay(to) ? { to } : {}),
    ...pagedIn(search),
  };
}
