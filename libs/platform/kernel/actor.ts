/** The kinds of callers. `system` is Tilsyn itself: sweeps, reactions, the demo's loader. */
export const ROLES = [
  'auditor',
  'regional-contact',
  'regional-director',
  'committee-secretariat',
  'administrator',
  'system',
] as const;
export type Role = (typeof ROLES)[number];

/** The roles as people call them. */
export const ROLE_WORDS: Readonly<Record<Role, Readonly<Record<'da' | 'en', string>>>> = {
  auditor: { da: 'auditor', en: 'auditor' },
  'regional-contact': { da: 'regional kontakt', en: 'regional contact' },
  'regional-director': { da: 'regional direktør', en: 'regional director' },
  'committee-secretariat': { da: 'Styregruppens sekretariat', en: 'committee secretariat' },
  administrator: { da: 'administrator', en: 'administrator' },
  system: { da: 'Tilsyn selv', en: 'Tilsyn itself' },
};

/** The roles that belong to one region and see nothing of the others. */
export const REGIONAL_ROLES = ['regional-contact', 'regional-director'] as const satisfies readonly Role[];

/** Whether the role belongs to one region. */
export const isRegional = (role: Role): role is (typeof REGIONAL_ROLES)[number] =>
  (REGIONAL_ROLES as readonly Role[]).includes(role);

/** Who issues a command or asks a question. The id is an opaque account id, never a name or a mail address. */
export interface Actor {
  readonly id: string;
  readonly role: Role;
  /** Region code of a regional role; absent for everybody else. */
  readonly region?: string | undefined;
}
