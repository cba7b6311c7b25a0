import type { Actor } from '#platform/kernel';

/** A part to play where nothing is at stake: in the demo and in tests. */
export interface Persona {
  readonly key: string;
  readonly label: { readonly da: string; readonly en: string };
  readonly role: Exclude<Actor['role'], 'system'>;
  readonly region: string | null;
}

const REGIONS = [
  ['1081', 'Region Nordjylland'],
  ['1082', 'Region Midtjylland'],
  ['1083', 'Region Syddanmark'],
  ['1084', 'Region Hovedstaden'],
  ['1085', 'Region Sjælland'],
] as const;

const nationwide = (key: string, role: Persona['role'], da: string, en: string): Persona => ({
  ...{ key, role, region: null },
  label: { da, en },
});

/** The cast. A key is also the account's id. */
export const PERSONAS: readonly Persona[] = [
  nationwide('auditor-1', 'auditor', 'Auditor 1, genomcentret', 'Auditor 1, genome centre'),
  nationwide('auditor-2', 'auditor', 'Auditor 2, genomcentret', 'Auditor 2, genome centre'),
  nationwide('administrator-1', 'administrator', 'Administrator', 'Administrator'),
  nationwide('secretariat-1', 'committee-secretariat', 'Styregruppens sekretariat', 'Committee secretariat'),
  ...REGIONS.map(([region, name]): Persona => ({
    ...{ key: `contact-${region}`, role: 'regional-contact', region },
    label: { da: `Kontakt, ${name}`, en: `Contact, ${name}` },
  })),
  ...REGIONS.map(([region, name]): Persona => ({
    ...{ key: `director-${region}`, role: 'regional-director', region },
    label: { da: `Direktør, ${name}`, en: `Director, ${name}` },
  })),
];

export const personaOf = (key: string): Persona | undefined =>
  PERSONAS.find((persona) => persona.key === key);

export const actorOf = ({ key, role, region }: Persona): Actor => ({
  ...{ id: key, role },
  ...(region === null ? {} : { region }),
});
