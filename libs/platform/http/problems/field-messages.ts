import type { Language } from '#platform/kernel';

/** One complaint about a field, in both languages; `{name}` is filled in. */
export type FieldMessage = Readonly<Record<Language, string>>;
export type FieldMessages = Readonly<Record<string, FieldMessage>>;

/** Complaints about fields that every room shares. A room adds its own under codes of its own. */
export const fieldMessages: FieldMessages = {
  'field.required': { da: 'Skal udfyldes.', en: 'Is required.' },
  'field.unknown': { da: 'Feltet kendes ikke her.', en: 'There is no such field here.' },
  'field.invalid': { da: 'Er ikke gyldigt.', en: 'Is not valid.' },
  'type.wrong': { da: 'Skal være {expected}.', en: 'Must be {expected}.' },
  'text.too-short': { da: 'Skal have mindst {limit} tegn.', en: 'Must have at least {limit} characters.' },
  'text.too-long': { da: 'Må højst have {limit} tegn.', en: 'May have at most {limit} characters.' },
  'text.cpr-like': {
    da: 'Ligner et CPR-nummer. Tilsyn opbevarer ikke CPR-numre; skriv prøvens pseudonyme id.',
    en: 'Looks like a CPR number. Tilsyn stores none; write the pseudonymous id of the sample.',
  },
  'text.unprintable': {
    da: 'Indeholder tegn, der ikke kan vises eller gemmes. Skriv teksten igen.',
    en: 'Holds characters that can be neither shown nor stored. Write the text again.',
  },
  'text.malformed': {
    da: 'Har ikke den rigtige form ({format}).',
    en: 'Does not have the right form ({format}).',
  },
  'number.too-small': { da: 'Skal være mindst {limit}.', en: 'Must be at least {limit}.' },
  'number.too-large': { da: 'Må højst være {limit}.', en: 'May be at most {limit}.' },
  'list.too-short': { da: 'Skal have mindst {limit} i listen.', en: 'Must list at least {limit}.' },
  'list.too-long': { da: 'Må højst have {limit} i listen.', en: 'May list at most {limit}.' },
  'value.not-allowed': { da: 'Skal være en af: {allowed}.', en: 'Must be one of: {allowed}.' },
  'date.not-a-date': { da: 'Er ikke en dato. Skriv 2023-03-15.', en: 'Is no date. Write 2023-03-15.' },
  'date.not-an-instant': {
    da: 'Er ikke et tidspunkt. Skriv 2023-03-15T07:30:00Z.',
    en: 'Is no instant. Write 2023-03-15T07:30:00Z.',
  },
  'code.malformed': {
    da: 'En kode består af bogstaver, tal og - _ . : / og begynder med et bogstav eller et tal.',
    en: 'A code has letters, digits and - _ . : / and begins with a letter or a digit.',
  },
  'id.malformed': {
    da: 'Et id består af bogstaver, tal og - _ . og begynder med et bogstav eller et tal.',
    en: 'An id has letters, digits and - _ . and begins with a letter or a digit.',
  },
  'sha256.malformed': {
    da: 'En SHA-256 er 64 cifre 0-9 og a-f.',
    en: 'A SHA-256 has 64 digits 0-9 and a-f.',
  },
  'cursor.malformed': {
    da: 'Er ikke en cursor, som denne liste har givet.',
    en: 'Is no cursor that this list has given.',
  },
  'position.malformed': {
    da: 'Er ikke en position, som Tilsyn har givet.',
    en: 'Is no position that Tilsyn has given.',
  },
  'key.malformed': {
    da: 'Skal være 1 til 128 synlige ASCII-tegn.',
    en: 'Must be 1 to 128 visible ASCII characters.',
  },
  'account.malformed': {
    da: 'Et konto-id består af bogstaver, tal og - _ . (højst 64) og er ikke en mailadresse.',
    en: 'An account id has letters, digits and - _ . (at most 64) and is no mail address.',
  },
  'role.system-claimed': {
    da: 'Rollen system er Tilsyns egen og kan ikke påberåbes.',
    en: 'The role system is Tilsyn’s own and cannot be claimed.',
  },
  'region.required': {
    da: 'En regional kontakt skal oplyse sin region.',
    en: 'A regional contact must say which region.',
  },
  'region.not-expected': {
    da: 'Kun en regional kontakt oplyser en region.',
    en: 'Only a regional contact names a region.',
  },
};

const types: Readonly<Record<string, FieldMessage>> = {
  string: { da: 'tekst', en: 'text' },
  number: { da: 'et tal', en: 'a number' },
  int: { da: 'et helt tal', en: 'a whole number' },
  boolean: { da: 'true eller false', en: 'true or false' },
  array: { da: 'en liste', en: 'a list' },
  object: { da: 'et objekt', en: 'an object' },
};

export function typeName(expected: string, language: Language): string {
  return types[expected]?.[language] ?? expected;
}
