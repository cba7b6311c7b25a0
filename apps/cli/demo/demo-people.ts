import type { DemoPerson } from './demo-instance.js';

/** The cast of the demo: accounts, not people. */
export const AUDITOR: DemoPerson = { user: 'auditor-1', role: 'auditor' };
export const SECOND_AUDITOR: DemoPerson = { user: 'auditor-2', role: 'auditor' };
export const ADMINISTRATOR: DemoPerson = { user: 'administrator-1', role: 'administrator' };
export const SECRETARIAT: DemoPerson = { user: 'secretariat-1', role: 'committee-secretariat' };

/** A region's contact. */
export const contact = (region: string): DemoPerson => ({
  user: `contact-${region}`,
  role: 'regional-contact',
  region,
});
