import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '#web/lib/root-route.js';
import { checkSearch } from './check-search.js';

const page = createRoute({
  getParentRoute: () => rootRoute,
  path: '/consent-checks/$id',
  validateSearch: checkSearch,
  component: lazyRouteComponent(() => import('./check-page.js'), 'CheckPage'),
});

export const checkRoutes = [page] as const;
