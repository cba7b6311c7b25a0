import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '#web/lib/root-route.js';

interface SignInSearch {
  readonly next?: string;
  /** The code of what went wrong at the provider. */
  readonly error?: string;
}

const signIn = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: ({ next, error }: Record<string, unknown>): SignInSearch => ({
    // Only a path of our own: an address elsewhere would lead people away after they have signed in.
    ...(typeof next === 'string' && /^\/(?![/\\])/.test(next) ? { next } : {}),
    ...(typeof error === 'string' && /^[\w.-]{1,60}$/.test(error) ? { error } : {}),
  }),
  component: lazyRouteComponent(() => import('./sign-in/sign-in-page.js'), 'SignInPage'),
});

const invitation = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invitation',
  component: lazyRouteComponent(() => import('./invitation/invitation-page.js'), 'InvitationPage'),
});

const firstRun = createRoute({
  getParentRoute: () => rootRoute,
  path: '/first-run',
  component: lazyRouteComponent(() => import('./first-run/first-run-page.js'), 'FirstRunPage'),
});

const account = createRoute({
  getParentRoute: () => rootRoute,
  path: '/account',
  component: lazyRouteComponent(() => import('./account/account-page.js'), 'AccountPage'),
});

export const loginRoutes = [signIn, invitation, firstRun, account] as const;
