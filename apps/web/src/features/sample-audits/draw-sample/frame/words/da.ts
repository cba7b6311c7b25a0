/** What is wrong with a row, by the server's codes: the part before the dot, then the part after. */
const rowError = {
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
const headingError = {
  heading: {
    unknown: 'Kolonne {{column}}: overskriften er ukendt. Kolonner, der ikke skal bruges, må ikke være med.',
    twice: 'Kolonne {{column}}: {{field}} findes to gange.',
    missing: 'Kolonnen {{field}} mangler.',
  },
};

export const words = {
  rowError,
  headingError,
  file: {
    missing: 'Vælg en fil',
    empty: 'Filen er tom. Vælg en anden.',
    kind: 'Filen skal være CSV (.csv) eller XLSX uden makroer (.xlsx)',
    oversize: 'Filen er større end {{limit}} MiB',
    cpr: 'Filnavnet ligner et CPR-nummer. Omdøb filen, og vælg den igen.',
  },
  field: {
    requisitionId: 'Rekvisition',
    region: 'Region',
    patientGroup: 'Patientgruppe',
    department: 'Afdeling',
    analysedOn: 'Analysedato',
    familyId: 'Familie',
    relation: 'Slægtskab',
  },
  frame: {
    title: 'Indlæs populationen',
    what: 'Populationen er alle de rekvisitioner, der kan trækkes. Filen kontrolleres først; intet gemmes, før du låser den.',
    notYet: 'Populationen var ikke låst på den dato',
    mayNot: 'Populationen er ikke indlæst endnu',
    file: 'Fil med rekvisitioner',
    fileHint: 'CSV eller XLSX. Kun pseudonyme id’er, aldrig CPR-numre eller navne.',
    look: 'Kontrollér filen',
    sending: 'Sender {{name}} …',
    reading: '{{name}} er sendt. Serveren læser rækkerne …',
    progress: 'Fremdrift',
    cancel: 'Stop',
    said: 'Populationen er låst',
    frozen: 'Populationen er låst',
    frozenWhat:
      'Den kan hverken udskiftes eller ændres. Kontrolsummen gør, at alle kan se, at det er den, der trækkes af.',
    hash: 'Populationens kontrolsum (SHA-256)',
    frozenOn: 'Låst den',
    requisitions: 'Rekvisitioner',
    next: 'Videre til frøet',
  },
  format: {
    title: 'Sådan skal filen se ud',
    what: 'Første linje er overskrifter, på dansk eller engelsk og i vilkårlig rækkefølge. Andre kolonner afvises. CSV i UTF-8 med ; , eller tabulator; XLSX med ét ark. Højst {{limit}} MiB.',
    columns: 'Kolonner',
    column: 'Kolonne',
    meaning: 'Indhold',
    requisitionId: 'Pseudonymt id, højst 60 tegn',
    region: 'Programmets kode, fx 1084',
    patientGroup: 'Programmets kode',
    department: 'Afdelingens kode',
    analysedOn: 'ÅÅÅÅ-MM-DD eller DD-MM-ÅÅÅÅ, inden for rundens periode',
    familyId: 'Frivillig: familiens id',
    relation: 'Frivillig: indeks, mor, far, søskende, barn, forælder eller anden',
  },
  errors: {
    first200: 'De første {{count}} af {{total}} fejl med linjenummer',
    caption_one: '{{count}} fejl med linjenummer',
    caption_other: '{{count}} fejl med linjenummer',
    line: 'Linje',
    field: 'Felt',
    what: 'Hvad er der galt?',
    code: 'Kode',
    first: 'Første gang i linje {{line}}.',
  },
  preview: {
    empty: 'Filen har ingen rækker, eller runden venter ikke på en population.',
    errors_one: 'Filen har {{errors}} fejl og kan ikke låses',
    errors_other: 'Filen har {{errors}} fejl og kan ikke låses',
    errorsWhat: 'Intet er gemt. Ret filen, vælg den igen, og kontrollér den på ny.',
    fine_one: 'Filen er i orden: {{rows}} række',
    fine_other: 'Filen er i orden: {{rows}} rækker',
    rows: 'Rækker',
    people: 'Personer',
    families: 'Familier',
    columns: 'Kolonner',
    fileHash: 'Filens kontrolsum (SHA-256)',
    noUndo: 'Når populationen er låst, kan den ikke ændres',
    noUndoWhat: 'Det er det, der gør udtrækket troværdigt: frøet fastlægges først bagefter.',
    freeze: 'Lås populationen',
  },
  strata: {
    region: 'Region',
    all: 'I alt',
    caption: 'Population pr. region',
    requisitions: 'Rekvisitioner',
    units: 'Enheder',
    unit: 'En enhed er en familie med alle dens medlemmer eller en rekvisition uden familie. Der trækkes enheder.',
  },
};
