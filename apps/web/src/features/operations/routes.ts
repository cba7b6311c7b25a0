import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '#web/lib/root-route.js';

const operations = createRoute({
  getParentRoute: () => rootRoute,
  path: '/administration/operations',
  component: lazyRouteComponent(() => import('./operations/operations-page.js'), 'OperationsPage'),
});

const outbox = createRoute({
  getParentRoute: () => rootRoute,
  path: '/administration/outbox',
  component: lazyRouteComponent(() => import('./outbox/outbox-page.js'), 'OutboxPage'),
});

export const operationsRoutes = [operations, outbox] as const;
