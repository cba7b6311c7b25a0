import type { Role } from '#web/lib/session.js';

/** The roles somebody can be given. */
export const ROLES: readonly Role[] = [
  'auditor',
  'regional-contact',
  'regional-director',
  'committee-secretariat',
  'administrator',
];

/** Whether a role belongs to one region. */
export const isRegional = (role: string): boolean => role.startsWith('regional-');

/** The region as a role takes it: none for a role of the whole country. */
export const regionOf = (role: string, region: string): { readonly region?: string } =>
  isRegional(role) && region !== '' ? { region } : {};
