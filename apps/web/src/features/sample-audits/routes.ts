import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '#web/lib/root-route.js';
import { roundsSearch } from './rounds/rounds-search.js';
import { drawSearch } from './steps/draw-search.js';

const rounds = createRoute({
  getParentRoute: () => rootRoute,
  path: '/audit-rounds',
  validateSearch: roundsSearch,
  component: lazyRouteComponent(() => import('./rounds/rounds-page.js'), 'RoundsPage'),
});

const planRound = createRoute({
  getParentRoute: () => rootRoute,
  path: '/audit-rounds/new',
  component: lazyRouteComponent(() => import('./plan-round/plan-round-page.js'), 'PlanRoundPage'),
});

const round = createRoute({
  getParentRoute: () => rootRoute,
  path: '/audit-rounds/$id',
  component: lazyRouteComponent(() => import('./round/round-page.js'), 'RoundPage'),
});

const drawSample = createRoute({
  getParentRoute: () => rootRoute,
  path: '/audit-rounds/$id/draw',
  validateSearch: drawSearch,
  component: lazyRouteComponent(() => import('./draw-sample/draw-sample-page.js'), 'DrawSamplePage'),
});

const certificate = createRoute({
  getParentRoute: () => rootRoute,
  path: '/audit-rounds/$id/certificate',
  component: lazyRouteComponent(() => import('./certificate/certificate-page.js'), 'CertificatePage'),
});

export const sampleAuditRoutes = [rounds, planRound, round, drawSample, certificate] as const;
