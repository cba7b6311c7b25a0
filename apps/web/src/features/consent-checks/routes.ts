import { checkListRoutes } from './check-list/routes.js';
import { checkRoutes } from './check/routes.js';
import { consentStatusRoutes } from './consent-status/routes.js';
import { logSpotCheckRoutes } from './log-spot-check/routes.js';

export const consentCheckRoutes = [
  ...consentStatusRoutes,
  ...checkListRoutes,
  ...logSpotCheckRoutes,
  ...checkRoutes,
] as const;
