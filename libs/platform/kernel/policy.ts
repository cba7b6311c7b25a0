import { refuseAccess } from './access.problems.js';
import { ROLES, ROLE_WORDS, type Actor, type Role } from './actor.js';
import type { Language } from './problems.js';

/**
 * How far a permission reaches: everywhere, the items of the actor's own region, or those that another region has
 * offered to it.
 */
export const SCOPES = ['everywhere', 'own-region', 'offered-region'] as const;
export type Scope = (typeof SCOPES)[number];

/** Who may give one command or ask one question, and how far. A role that is not named may not. */
export interface PolicyRow {
  readonly name: string;
  readonly room: string;
  readonly kind: 'command' | 'question';
  readonly allow: Readonly<Partial<Record<Role, Scope>>>;
}

type RowOf = Pick<PolicyRow, 'kind' | 'allow'>;
type Table<Names extends string> = { readonly [Name in Names]: PolicyRow & { readonly name: Name } };

/** A room's part of the policy table: `definePolicy('kettles', { BoilKettle: { kind: 'command', allow: … } })`. */
export function definePolicy<Names extends string>(
  room: string,
  rows: Readonly<Record<Names, RowOf>>,
): Table<Names> {
  const named = Object.entries<RowOf>(rows).map(([name, row]) => [name, { name, room, ...row }]);
  return Object.fromEntries(named) as Table<Names>;
}

/** Whether the row lets the actor in at all; `system` passes, since it only repeats what a policy decided. */
export function isAllowed(actor: Actor, row: PolicyRow): boolean {
  return actor.role === 'system' || row.allow[actor.role] !== undefined;
}

const namesOf = ({ allow }: PolicyRow, language: Language): string =>
  ROLES.filter((role) => allow[role] !== undefined)
    .map((role) => ROLE_WORDS[role][language])
    .join(', ');

/** Refuses unless the row names the actor's role. */
export function requireAllowed(actor: Actor, row: PolicyRow): void {
  if (isAllowed(actor, row)) return;
  throw refuseAccess('access.role-not-allowed', {
    role: ROLE_WORDS[actor.role],
    allowed: { da: namesOf(row, 'da'), en: namesOf(row, 'en') },
  });
}

/** Whether the row lets the actor touch what belongs to the region. */
export function isWithinScope(actor: Actor, row: PolicyRow, region: string): boolean {
  if (actor.role === 'system') return true;
  const scope = row.allow[actor.role];
  return scope === 'everywhere' || (scope !== undefined && actor.region === region);
}

/** Refuses unless the row lets the actor touch what belongs to the region. */
export function requireScope(actor: Actor, row: PolicyRow, region: string): void {
  requireAllowed(actor, row);
  if (!isWithinScope(actor, row, region)) throw refuseAccess('access.other-region', { region });
}

/** The region a question is confined to by its row; nothing when it may be asked everywhere. */
export function confinedTo(actor: Actor, row: PolicyRow): string | undefined {
  requireAllowed(actor, row);
  if (actor.role === 'system' || row.allow[actor.role] === 'everywhere') return undefined;
  return actor.region ?? '';
}
