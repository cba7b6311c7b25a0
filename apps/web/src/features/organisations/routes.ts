import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '#web/lib/root-route.js';
import { historySearch } from './history/history-search.js';

const regions = createRoute({
  getParentRoute: () => rootRoute,
  path: '/administration/regions',
  validateSearch: historySearch,
  component: lazyRouteComponent(() => import('./regions/regions-page.js'), 'RegionsPage'),
});

export const organisationRoutes = [regions] as const;
