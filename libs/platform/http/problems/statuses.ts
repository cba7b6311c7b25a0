import type { Language, ProblemKind } from '#platform/kernel';

const statusOfKind: Readonly<Record<ProblemKind, number>> = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  stale: 412,
  'too-large': 413,
  unsupported: 415,
  invalid: 422,
  throttled: 429,
  unavailable: 503,
};

/** Codes that HTTP has a status of its own for. */
const statusOfCode: Readonly<Record<string, number>> = {
  'method.not-allowed': 405,
  'request.timeout': 408,
  'request.headers-too-large': 431,
  'mail-link.expired': 410,
};

export function statusOf(code: string, kind: ProblemKind): number {
  return statusOfCode[code] ?? statusOfKind[kind];
}

const titles: Readonly<Record<number, Readonly<Record<Language, string>>>> = {
  400: { da: 'Kan ikke læses', en: 'Cannot be read' },
  401: { da: 'Ukendt bruger', en: 'Not authenticated' },
  403: { da: 'Ikke tilladt', en: 'Not allowed' },
  404: { da: 'Findes ikke', en: 'Not found' },
  405: { da: 'Metoden kan ikke bruges', en: 'Method not allowed' },
  408: { da: 'For lang tid', en: 'Timed out' },
  409: { da: 'Passer ikke med sagens tilstand', en: 'Conflicts with the current state' },
  410: { da: 'Udløbet', en: 'Expired' },
  412: { da: 'Ændret siden du læste', en: 'Changed since you read it' },
  413: { da: 'For stort', en: 'Too large' },
  415: { da: 'Forkert indholdstype', en: 'Unsupported content type' },
  422: { da: 'Ikke gyldigt', en: 'Not valid' },
  429: { da: 'For mange forsøg', en: 'Too many attempts' },
  431: { da: 'For store headere', en: 'Headers too large' },
  500: { da: 'Uventet fejl', en: 'Unexpected error' },
  503: { da: 'Ikke klar', en: 'Not available' },
};

export function titleOf(status: number, language: Language): string {
  return (titles[status] ?? titles[500])?.[language] ?? '';
}
