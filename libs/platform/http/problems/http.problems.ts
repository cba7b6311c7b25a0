import { defineProblems, type Problem } from '#platform/kernel';

/** Refusals of the edge itself, before any room has seen the request. */
export const httpProblems = {
  'request.invalid': {
    kind: 'invalid',
    da: 'Anmodningen er ikke gyldig: {count} felt(er) skal rettes. Se errors.',
    en: 'The request is not valid: {count} field(s) need correcting. See errors.',
  },
  'request.malformed': {
    kind: 'malformed',
    da: 'Anmodningen kan ikke læses.',
    en: 'The request cannot be read.',
  },
  'request.timeout': {
    kind: 'malformed',
    da: 'Anmodningen var for længe undervejs.',
    en: 'The request took too long to arrive.',
  },
  'request.headers-too-large': {
    kind: 'too-large',
    da: 'Anmodningens headere er for store.',
    en: 'The headers of the request are too large.',
  },
  'url.malformed': {
    kind: 'malformed',
    da: 'Adressen kan ikke læses.',
    en: 'The address cannot be read.',
  },
  'route.unknown': {
    kind: 'not-found',
    da: 'Der er ikke noget på {method} {path}. Se /api/docs.',
    en: 'There is nothing at {method} {path}. See /api/docs.',
  },
  'method.not-allowed': {
    kind: 'malformed',
    da: '{method} kan ikke bruges her. Det kan: {allow}.',
    en: '{method} cannot be used here. Allowed: {allow}.',
  },
  'body.malformed-json': {
    kind: 'malformed',
    da: 'Indholdet er ikke gyldig JSON.',
    en: 'The body is not valid JSON.',
  },
  'body.empty': {
    kind: 'malformed',
    da: 'Indholdet er tomt, men angiver at være JSON.',
    en: 'The body is empty, yet says that it is JSON.',
  },
  'body.too-large': {
    kind: 'too-large',
    da: 'Indholdet er større end de tilladte {limit} byte.',
    en: 'The body is larger than the {limit} bytes allowed.',
  },
  'body.unsupported-type': {
    kind: 'unsupported',
    da: 'Indhold af denne type modtages ikke her. Send application/json, eller multipart/form-data ved import af en fil.',
    en: 'Content of this type is not accepted here. Send application/json, or multipart/form-data to import a file.',
  },
  'file.too-large': {
    kind: 'too-large',
    da: 'Filen er større end de tilladte {limit} byte.',
    en: 'The file is larger than the {limit} bytes allowed.',
  },
  'file.missing': {
    kind: 'invalid',
    da: 'Der er ingen fil. Send den i et felt af multipart/form-data, efter de øvrige felter.',
    en: 'There is no file. Send it as a field of multipart/form-data, after the other fields.',
  },
  'multipart.malformed': {
    kind: 'malformed',
    da: 'Formularen (multipart/form-data) kan ikke læses.',
    en: 'The form (multipart/form-data) cannot be read.',
  },
  'multipart.too-many-parts': {
    kind: 'too-large',
    da: 'Formularen har for mange dele. Send én fil ad gangen.',
    en: 'The form has too many parts. Send one file at a time.',
  },
  'identity.required': {
    kind: 'unauthenticated',
    da: 'Log ind først.',
    en: 'Sign in first.',
  },
  'identity.headers-missing': {
    kind: 'unauthenticated',
    da: 'Sig hvem du er: send x-tilsyn-user og x-tilsyn-role, og x-tilsyn-region for en regional kontakt.',
    en: 'Say who you are: send x-tilsyn-user and x-tilsyn-role, and x-tilsyn-region for a regional contact.',
  },
  'identity.not-local': {
    kind: 'unauthenticated',
    da: 'Dette kan kun ske på denne maskine selv.',
    en: 'This can be done on this machine itself only.',
  },
  'request.cross-site': {
    kind: 'forbidden',
    da: 'Ændringen kom ikke fra en af Tilsyns egne sider. Åbn Tilsyn, og gør det dér.',
    en: 'The change did not come from a page of Tilsyn itself. Open Tilsyn and do it there.',
  },
  'if-match.malformed': {
    kind: 'malformed',
    da: 'If-Match skal være én revision i anførselstegn, som ETag viste den: "3". Eller *.',
    en: 'If-Match must be one revision in quotes, as ETag gave it: "3". Or *.',
  },
  'if-match.weak': {
    kind: 'stale',
    da: 'If-Match med et svagt mærke (W/) passer aldrig. Send revisionen som ETag viste den: "3".',
    en: 'If-Match with a weak tag (W/) never matches. Send the revision as ETag gave it: "3".',
  },
  'if-none-match.malformed': {
    kind: 'malformed',
    da: 'If-None-Match kan kun være * ved en ændring: opret kun, hvis intet findes.',
    en: 'If-None-Match can only be * on a change: create only when nothing is there.',
  },
  'read-model.behind': {
    kind: 'unavailable',
    da: 'Oversigten {projection} er endnu ikke nået til din ændring. Den er gemt; prøv igen om et øjeblik.',
    en: 'The read model {projection} has not come to your change yet. It is stored; try again in a moment.',
  },
  'server.closing': {
    kind: 'unavailable',
    da: 'Tilsyn er ved at lukke ned. Prøv igen om et øjeblik.',
    en: 'Tilsyn is shutting down. Try again in a moment.',
  },
  'server.busy': {
    kind: 'unavailable',
    da: 'Tilsyn har for travlt lige nu. Prøv igen om et øjeblik.',
    en: 'Tilsyn is too busy just now. Try again in a moment.',
  },
  'server.timeout': {
    kind: 'unavailable',
    da: 'Svaret var for længe undervejs. Prøv igen om et øjeblik.',
    en: 'The answer took too long. Try again in a moment.',
  },
} as const satisfies Readonly<Record<string, Problem>>;

export const refuseHttp = defineProblems<keyof typeof httpProblems>(httpProblems);
