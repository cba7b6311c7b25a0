import type { Language } from '#platform/kernel';

const words = {
  title: { da: 'Certifikat for udtræk', en: 'Certificate of a draw' },
  round: { da: 'Kontrolrunde', en: 'Audit round' },
  programme: { da: 'Program', en: 'Programme' },
  period: { da: 'Periode', en: 'Period' },
  frame: { da: 'Population', en: 'Frame' },
  frameHash: { da: 'Kontrolsum (SHA-256) af populationen', en: 'Hash (SHA-256) of the frame' },
  fileHash: { da: 'Kontrolsum (SHA-256) af den indlæste fil', en: 'Hash (SHA-256) of the file as it came' },
  format: { da: 'Format', en: 'Format' },
  frozenOn: { da: 'Låst den', en: 'Frozen on' },
  recorded: { da: 'registreret', en: 'recorded' },
  requisitions: { da: 'Rekvisitioner', en: 'Requisitions' },
  stratum: { da: 'Stratum (region)', en: 'Stratum (region)' },
  units: { da: 'Enheder', en: 'Units' },
  draw: { da: 'Udtræk', en: 'Draw' },
  drawnOn: { da: 'Trukket den', en: 'Drawn on' },
  drawnBy: { da: 'Trukket af konto', en: 'Drawn by account' },
  algorithm: { da: 'Algoritme', en: 'Algorithm' },
  seed: { da: 'Frø', en: 'Seed' },
  seedOrigin: { da: 'Frøets oprindelse', en: 'Origin of the seed' },
  seedFixedOn: { da: 'Frøet fastlagt den', en: 'Seed fixed on' },
  allocation: { da: 'Fordeling', en: 'Allocation' },
  before: { da: 'Trukket før', en: 'Drawn before' },
  now: { da: 'Trukket nu', en: 'Drawn now' },
  samples: { da: 'Trukne prøver', en: 'Samples drawn' },
  rank: { da: 'Nr.', en: 'Rank' },
  rankKey: { da: 'Rangnøgle', en: 'Rank key' },
  unit: { da: 'Enhed', en: 'Unit' },
  requisition: { da: 'Rekvisition', en: 'Requisition' },
  region: { da: 'Region', en: 'Region' },
  ownRegion: {
    da: 'Kun egen regions prøver er vist; den fulde liste kan ses af auditor og sekretariat.',
    en: 'Only the samples of your own region are shown; auditors and the secretariat see the whole list.',
  },
  verify: { da: 'Sådan efterprøves udtrækket uden Tilsyn', en: 'How to verify the draw without Tilsyn' },
} as const;

export type CertificateWord = keyof typeof words;
export const word = (key: CertificateWord, language: Language): string => words[key][language];

const origins: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  dice: { da: 'terninger', en: 'dice' },
  'public-beacon': { da: 'offentlig tilfældighedskilde', en: 'public beacon' },
  lottery: { da: 'lodtrækning', en: 'lottery' },
  other: { da: 'andet', en: 'other' },
};
export const originText = (origin: string, language: Language): string =>
  origins[origin]?.[language] ?? origin;

/** The steps by which anybody repeats a draw with a shell and `sha256sum`. */
export function verificationSteps(language: Language): readonly string[] {
  return steps[language];
}

const steps: Readonly<Record<Language, readonly string[]>> = {
  da: [
    'Skriv hver rekvisition på én linje: rekvisition, region, patientgruppe, afdeling, analysedato (ÅÅÅÅ-MM-DD), familie og slægtskab, adskilt af tabulator; tomme felter forbliver tomme.',
    'Sortér linjerne efter rekvisitionens UTF-8-bytes (LC_ALL=C sort), sæt linjen tilsyn-frame/1 forrest, og lad der ikke være linjeskift til sidst. sha256sum af filen skal give populationens kontrolsum.',
    'En enhed er familien, skrevet family:<id>, ellers requisition:<id>. Dens stratum er regionen for dens første rekvisition.',
    "Rangnøglen er SHA-256 af fire netstrings efter hinanden: algoritmens navn, frøet, stratum og enhed; en netstring er antallet af bytes, kolon, teksten og komma. Eksempel: printf '13:tilsyn-draw/1,4:dice,4:1084,15:requisition:R-1,' | sha256sum",
    'I hvert stratum er de trukne enheder dem med de mindste rangnøgler; et udvidet udtræk begynder med det første.',
    'Samme arbejde på én gang: tilsyn draw verify --frame population.csv --certificate certifikat.json',
  ],
  en: [
    'Write each requisition on a line of its own: requisition, region, patient group, department, day of analysis (YYYY-MM-DD), family and relation, parted by tabs; empty fields stay empty.',
    'Sort the lines by the UTF-8 bytes of the requisition (LC_ALL=C sort), put the line tilsyn-frame/1 first, and leave no line feed at the end. sha256sum of that file must give the hash of the frame.',
    'A unit is the family, written family:<id>, or else requisition:<id>. Its stratum is the region of its first requisition.',
    "The rank key is the SHA-256 of four netstrings one after another: the name of the algorithm, the seed, the stratum and the unit; a netstring is the number of bytes, a colon, the text and a comma. Example: printf '13:tilsyn-draw/1,4:dice,4:1084,15:requisition:R-1,' | sha256sum",
    'Of each stratum the units with the smallest rank keys are drawn; an extended draw begins with the first one.',
    'All of it at once: tilsyn draw verify --frame frame.csv --certificate certificate.json',
  ],
};
