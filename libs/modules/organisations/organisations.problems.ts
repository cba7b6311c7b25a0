import { defineProblems } from '#platform/kernel';

/** Refusals of the organisations room. */
export const refuseProgramme = defineProblems({
  'programme.unknown': {
    kind: 'not-found',
    da: 'Der er intet program med koden {programme}.',
    en: 'There is no programme with the code {programme}.',
  },
  'programme.not-yet': {
    kind: 'not-found',
    da: 'Programmet {programme} fandtes ikke i Tilsyn på den dag, du har valgt. Vælg en senere dag.',
    en: 'The programme {programme} was not in Tilsyn on the day you chose. Choose a later day.',
  },
  'programme-file.malformed': {
    kind: 'malformed',
    da: 'Programfilen kan ikke læses: {errors} fejl; den første står ved {path}: {reason}.',
    en: 'The programme file cannot be read: {errors} errors, the first at {path}: {reason}.',
  },
  'programme-file.other-programme': {
    kind: 'invalid',
    da: 'Filen beskriver programmet {file}, ikke {programme}.',
    en: 'The file describes the programme {file}, not {programme}.',
  },
  'programme-file.region-unknown': {
    kind: 'invalid',
    da: '{entry} henviser til region {region}, som hverken står i filen eller i programmet.',
    en: '{entry} refers to region {region}, which neither the file nor the programme has.',
  },
  'contact.unknown': {
    kind: 'not-found',
    da: 'Programmet {programme} har ingen kontakt {contact}.',
    en: 'Programme {programme} has no contact {contact}.',
  },
  'contact.region-unknown': {
    kind: 'invalid',
    da: 'Region {region} hører ikke til programmet den {date}.',
    en: 'Region {region} is no part of the programme on {date}.',
  },
  'contact.region-missing': {
    kind: 'invalid',
    da: 'Hvervet {duty} hører til en region: angiv hvilken.',
    en: 'The duty {duty} belongs to a region: say which.',
  },
  'contact.region-superfluous': {
    kind: 'invalid',
    da: 'Hvervet {duty} hører ikke til nogen region: udelad regionen.',
    en: 'The duty {duty} belongs to no region: leave the region out.',
  },
  'deadlines.contact-after-confirmation': {
    kind: 'invalid',
    da: 'Patienten skal kontaktes inden {contact} arbejdsdage, men det skal bekræftes inden {confirmation}: byt om.',
    en: 'The patient is contacted within {contact} business days but confirmed within {confirmation}: swap them.',
  },
});
