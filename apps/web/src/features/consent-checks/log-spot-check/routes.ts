import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '#web/lib/root-route.js';

const page = createRoute({
  getParentRoute: () => rootRoute,
  path: '/consent-checks/log',
  component: lazyRouteComponent(() => import('./log-spot-check-page.js'), 'LogSpotCheckPage'),
});

export const logSpotCheckRoutes = [page] as const;
