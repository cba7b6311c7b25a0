/** What of the programme was changed. */
export const SUBJECTS = [
  'programme',
  'regions',
  'patient-groups',
  'departments',
  'contacts',
  'policy',
] as const;
export type Subject = (typeof SUBJECTS)[number];

/** Which changes are shown, and where a later page begins. */
export interface HistorySearch {
  readonly about?: Subject;
  readonly cursor?: string;
}

/** The choice in an address; what is none is left out. */
export function historySearch({ about, cursor }: Record<string, unknown>): HistorySearch {
  const subject = SUBJECTS.find((known) => known === about);
  return {
    ...(subject === undefined ? {} : { about: subject }),
    ...(typeof cursor === 'string' && cursor !== '' ? { cursor } : {}),
  };
}
