import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { rootRoute } from '#web/lib/root-route.js';
import { listSearch } from './list-search.js';

const page = createRoute({
  getParentRoute: () => rootRoute,
  path: '/consent-checks',
  validateSearch: listSearch,
  beforeLoad: ({ search: { asOf: _asOf, knownOn: _knownOn, ...search } }) => {
    // Whoever asks for nothing in particular wants what is still to be done.
    if (Object.keys(search).length === 0)
      throw redirect({ to: '/consent-checks', search: (before) => ({ ...before, state: 'open' }) });
  },
  component: lazyRouteComponent(() => import('./check-list-page.js'), 'CheckListPage'),
});

export const checkListRoutes = [page] as const;
