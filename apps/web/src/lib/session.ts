import { queryOptions, useQuery } from '@tanstack/react-query';
import { ProblemError, Unreachable, isProblem } from './problem.js';
import { language } from './language.js';

export type Role =
  'auditor' | 'regional-contact' | 'regional-director' | 'committee-secretariat' | 'administrator';

/** Who is signed in, and what they may do; the server decides again on every request. */
export interface Session {
  readonly signedIn: boolean;
  readonly account: string | null;
  readonly name: string | null;
  readonly email: string | null;
  readonly role: Role | null;
  readonly region: string | null;
  readonly mode: 'production' | 'test' | 'demo';
  /** The instance's own day, which stands still in the demo. */
  readonly today: string;
  readonly signOnUrl: string | null;
  /** `required`: it must be set up before anything else is answered. */
  readonly secondFactor: 'on' | 'off' | 'required';
}

export interface Me {
  readonly account: string;
  readonly role: Role;
  readonly region: string | null;
  readonly may: readonly { readonly name: string; readonly scope: string }[];
}

/** Asks a route of login, which the generated client does not know. */
export async function askJson<T>(path: string, init: RequestInit = {}): Promise<T> {
  const headers = { accept: 'application/json', 'accept-language': language(), ...init.headers };
  const answer = await fetch(path, { ...init, headers }).catch((cause: unknown): never => {
    throw new Unreachable(cause);
  });
  const text = await answer.text();
  const body: unknown = text === '' ? null : JSON.parse(text);
  if (answer.ok) return body as T;
  if (isProblem(body)) throw new ProblemError(body);
  throw new ProblemError({
    type: 'about:blank',
    title: answer.statusText,
    status: answer.status,
    detail: (body as { message?: string } | null)?.message ?? answer.statusText,
    code: (body as { code?: string } | null)?.code ?? `http.${answer.status}`,
    instance: '',
  });
}

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => askJson<Session>('/api/session'),
  staleTime: Infinity,
});

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => askJson<Me>('/api/me'),
  staleTime: Infinity,
});

/** The session; pages are shown only once it is known. */
export function useSession(): Session {
  const { data } = useQuery(sessionQuery);
  if (!data) throw new Error('the session is asked for before a page is shown');
  return data;
}

/** Whether the reader's row of the policy table lets them give a command or ask a question. */
export function useMay(): (name: string) => boolean {
  // The shell asks; whoever may ask nothing yet is not asked about from here.
  const { data } = useQuery({ ...meQuery, enabled: false });
  return (name) => data?.may.some((row) => row.name === name) ?? false;
}
