import { refuseAccess } from './access.problems.js';

/** The kinds of callers. `system` is Tilsyn itself: sweeps, reactions, the demo's loader. */
export const ROLES = [
  'auditor',
  'regional-contact',
  'committee-secretariat',
  'administrator',
  'system',
] as const;
export type Role = (typeof ROLES)[number];

/** Who issues a command or asks a question. The id is an opaque account id, never a name or a mail address. */
export interface Actor {
  readonly id: string;
  readonly role: Role;
  /** Region code of a regional contact; absent for everybody else. */
  readonly region?: string | undefined;
}

/** Refuses unless the actor has one of the roles; `system` passes, since it only repeats what a policy decided. */
export function requireRole(actor: Actor, ...roles: readonly Role[]): void {
  if (actor.role === 'system' || roles.includes(actor.role)) return;
  throw refuseAccess('access.role-not-allowed', { role: actor.role, allowed: roles.join(', ') });
}

/** Refuses a regional contact who touches a region that is not its own. */
export function requireOwnRegion(actor: Actor, region: string): void {
  if (actor.role !== 'regional-contact' || actor.region === region) return;
  throw refuseAccess('access.other-region', { region });
}
