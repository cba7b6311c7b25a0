import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '#web/lib/root-route.js';
import { accessLogSearch } from './access-log/access-log-search.js';
import { peopleSearch } from './people/people-search.js';
import { tokensSearch } from './tokens/tokens-search.js';

const people = createRoute({
  getParentRoute: () => rootRoute,
  path: '/administration',
  validateSearch: peopleSearch,
  component: lazyRouteComponent(() => import('./people/people-page.js'), 'PeoplePage'),
});

const person = createRoute({
  getParentRoute: () => rootRoute,
  path: '/administration/people/$account',
  component: lazyRouteComponent(() => import('./person/person-page.js'), 'PersonPage'),
});

const tokens = createRoute({
  getParentRoute: () => rootRoute,
  path: '/administration/tokens',
  validateSearch: tokensSearch,
  component: lazyRouteComponent(() => import('./tokens/tokens-page.js'), 'TokensPage'),
});

const accessLog = createRoute({
  getParentRoute: () => rootRoute,
  path: '/administration/access-log',
  validateSearch: accessLogSearch,
  component: lazyRouteComponent(() => import('./access-log/access-log-page.js'), 'AccessLogPage'),
});

const policy = createRoute({
  getParentRoute: () => rootRoute,
  path: '/administration/policy',
  component: lazyRouteComponent(() => import('./policy/policy-page.js'), 'PolicyPage'),
});

export const accessRoutes = [people, person, tokens, accessLog, policy] as const;
