import { createRoute, createRouter, redirect, lazyRouteComponent } from '@tanstack/react-router';
import { accessRoutes } from '#web/features/access/routes.js';
import { consentCheckRoutes } from '#web/features/consent-checks/routes.js';
import { loginRoutes } from '#web/features/login/routes.js';
import { operationsRoutes } from '#web/features/operations/routes.js';
import { organisationRoutes } from '#web/features/organisations/routes.js';
import { reminderRoutes } from '#web/features/reminders/routes.js';
import { sampleAuditRoutes } from '#web/features/sample-audits/routes.js';
import { parseSearch, stringifySearch } from '#web/lib/address-search.js';
import { queryClient } from '#web/lib/query-client.js';
import { rootRoute } from '#web/lib/root-route.js';
import { Loading } from '#web/components/asked.js';
import { NotFound } from './shell/not-found.js';
import { Shell } from './shell/shell.js';
import { Trouble } from '#web/components/trouble.js';

rootRoute.update({ component: Shell });

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: ({ search }) => {
    throw redirect({ to: '/consent-status', search });
  },
});

const accessibilityRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/was',
  component: lazyRouteComponent(() => import('./accessibility/accessibility-page.js'), 'AccessibilityPage'),
});

/** Every page there is. */
export const router = createRouter({
  routeTree: rootRoute.addChildren([
    homeRoute,
    accessibilityRoute,
    ...loginRoutes,
    ...consentCheckRoutes,
    ...sampleAuditRoutes,
    ...reminderRoutes,
    ...accessRoutes,
    ...organisationRoutes,
    ...operationsRoutes,
  ]),
  context: { queries: queryClient },
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultPendingComponent: Loading,
  defaultNotFoundComponent: NotFound,
  defaultErrorComponent: ({ error, reset }) => <Trouble error={error} onRetry={reset} />,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
