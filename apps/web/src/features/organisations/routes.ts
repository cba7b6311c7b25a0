import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '#web/lib/root-route.js';

const regions = createRoute({
  getParentRoute: () => rootRoute,
  path: '/administration/regions',
  component: lazyRouteComponent(() => import('./regions/regions-page.js'), 'RegionsPage'),
});

export const organisationRoutes = [regions] as const;
