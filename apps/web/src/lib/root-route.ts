import { createRootRouteWithContext, retainSearchParams } from '@tanstack/react-router';
import type { QueryClient } from '@tanstack/react-query';
import { asOfSearch, type AsOf } from './as-of.js';

/** What every page may ask for before it is shown. */
export interface RouterContext {
  readonly queries: QueryClient;
}

/** The root of all pages: the day that is shown stays in the address wherever one goes. */
export const rootRoute = createRootRouteWithContext<RouterContext>()({
  validateSearch: (search: Record<string, unknown>): AsOf => asOfSearch(search),
  search: { middlewares: [retainSearchParams(['asOf', 'knownOn'])] },
});
