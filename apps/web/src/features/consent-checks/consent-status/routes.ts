import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { isDay } from '#web/lib/format.js';
import { rootRoute } from '#web/lib/root-route.js';

/** What the overview shows beside the day: one round, and what has changed since. */
interface StatusSearch {
  readonly round?: string;
  readonly since?: string;
}

const consentStatus = createRoute({
  getParentRoute: () => rootRoute,
  path: '/consent-status',
  validateSearch: ({ round, since }: Record<string, unknown>): StatusSearch => ({
    ...(typeof round === 'string' && round !== '' ? { round } : {}),
    ...(isDay(since) ? { since } : {}),
  }),
  component: lazyRouteComponent(() => import('./consent-status-page.js'), 'ConsentStatusPage'),
});

/** Two days side by side, each as known on a day. */
interface CompareSearch {
  readonly first?: string;
  readonly second?: string;
  readonly round?: string;
}

const compareDates = createRoute({
  getParentRoute: () => rootRoute,
  path: '/consent-status/compare',
  validateSearch: ({ first, second, round }: Record<string, unknown>): CompareSearch => ({
    ...(isDay(first) ? { first } : {}),
    ...(isDay(second) ? { second } : {}),
    ...(typeof round === 'string' && round !== '' ? { round } : {}),
  }),
  component: lazyRouteComponent(() => import('./compare-dates/compare-dates-page.js'), 'CompareDatesPage'),
});

export const consentStatusRoutes = [consentStatus, compareDates] as const;
