import { queryOptions } from '@tanstack/react-query';
import type { Language } from './language.js';
import { askJson, type Role } from './session.js';

/** Somebody of the demo's cast: an account, not a person. */
export interface Persona {
  readonly key: string;
  readonly label: Readonly<Record<Language, string>>;
  readonly role: Role;
  readonly region: string | null;
}

export const personasQuery = queryOptions({
  queryKey: ['personas'],
  queryFn: () => askJson<readonly Persona[]>('/api/demo/personas'),
  staleTime: Infinity,
});

/** Signs in as one of the cast. */
export const choosePersona = (key: string): Promise<unknown> =>
  askJson('/api/demo/persona', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ key }),
  });

/** Leaves the cast. */
export const leavePersona = (): Promise<unknown> => askJson('/api/demo/persona', { method: 'DELETE' });
