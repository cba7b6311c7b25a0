import { defineProblems } from './problems.js';

/** Refusals every room shares: who may do what, repeated commands and stale writes. */
export const refuseAccess = defineProblems({
  'access.role-not-allowed': {
    kind: 'forbidden',
    da: 'Rollen {role} må ikke gøre dette. Det kan: {allowed}.',
    en: 'The role {role} may not do this. Allowed: {allowed}.',
  },
  'access.no-policy': {
    kind: 'forbidden',
    da: 'Ingen må gøre dette: det står ikke i tabellen over, hvem der må hvad.',
    en: 'Nobody may do this: it is not in the table of who may do what.',
  },
  'access.other-region': {
    kind: 'forbidden',
    da: 'Du kan kun se og behandle din egen regions sager; denne hører til region {region}.',
    en: 'You may only see and handle items of your own region; this one belongs to region {region}.',
  },
  'access.same-person': {
    kind: 'forbidden',
    da: 'Her kræves to personer: den, der har udført det forrige trin, kan ikke selv gøre dette. Bed en anden om det.',
    en: 'This takes two people: whoever took the step before cannot do this too. Ask somebody else.',
  },
});

export const refuseCommand = defineProblems({
  'idempotency-key.reused': {
    kind: 'invalid',
    da: 'Idempotency-Key {key} er allerede brugt til en anden kommando. Brug en ny nøgle.',
    en: 'Idempotency-Key {key} was already used for another command. Use a new key.',
  },
  'revision.stale': {
    kind: 'stale',
    da: 'Sagen er ændret siden du læste den: du har revision {given}, den gældende er {current}.',
    en: 'The item has changed since you read it: you hold revision {given}, the current one is {current}.',
  },
  'stream.contended': {
    kind: 'conflict',
    da: 'Mange ændrer {stream} på samme tid. Prøv igen om et øjeblik.',
    en: 'Many are changing {stream} at the same time. Try again in a moment.',
  },
  'date.in-the-future': {
    kind: 'invalid',
    da: 'Datoen {date} ligger efter i dag ({today}).',
    en: 'The date {date} is after today ({today}).',
  },
  'date.out-of-order': {
    kind: 'invalid',
    da: 'Datoen {date} ligger før den seneste hændelse på sagen ({latest}).',
    en: 'The date {date} is before the latest event of this item ({latest}).',
  },
  'text.cpr-like': {
    kind: 'invalid',
    da: 'Feltet {field} ligner et CPR-nummer. Tilsyn opbevarer ikke CPR-numre; skriv prøvens pseudonyme id.',
    en: 'The field {field} looks like a CPR number. Tilsyn stores none; write the pseudonymous id of the sample.',
  },
});
