/** What is wrong with a row, by the server's codes: the part before the dot, then the part after. */
export const rowError = {
  field: {
    missing: 'Feltet er tomt.',
    malformed: 'Feltet må kun have bogstaver, tal og tegnene - _ . : / og højst 80 tegn.',
    formula: 'Feltet er en formel eller begynder med = + - @.',
  },
  text: {
    'cpr-like': 'Feltet ligner et CPR-nummer.',
  },
  columns: {
    'too-few': 'Rækken har for få felter.',
    'too-many': 'Rækken har for mange felter.',
  },
  row: {
    'too-large': 'Rækken er for lang.',
  },
  date: {
    'not-a-date': 'Feltet er ikke en dato (ÅÅÅÅ-MM-DD eller DD-MM-ÅÅÅÅ).',
    'in-the-future': 'Datoen ligger efter i dag.',
    'outside-period': 'Datoen ligger uden for rundens periode.',
  },
  region: {
    unknown: 'Programmet kender ikke regionen.',
    'not-in-round': 'Regionen er ikke med i runden.',
    'not-valid': 'Regionen fandtes ikke på analysedatoen.',
  },
  'patient-group': {
    unknown: 'Programmet kender ikke patientgruppen.',
  },
  department: {
    unknown: 'Programmet kender ikke afdelingen.',
  },
  relation: {
    unknown: 'Slægtskabet er ukendt (indeks, mor, far, søskende, barn, forælder, anden).',
    'without-family': 'Slægtskab uden familie-id.',
  },
  requisition: {
    duplicate: 'Rekvisitionen står der flere gange.',
  },
  family: {
    'twice-the-same': 'Familien har mere end én indeksperson, mor eller far.',
  },
  unknown: 'Rækken kan ikke læses.',
};

/** What is wrong with a heading. */
export const headingError = {
  heading: {
    unknown: 'Kolonne {{column}}: overskriften er ukendt. Kolonner, der ikke skal bruges, må ikke være med.',
    twice: 'Kolonne {{column}}: {{field}} findes to gange.',
    missing: 'Kolonnen {{field}} mangler.',
  },
};
