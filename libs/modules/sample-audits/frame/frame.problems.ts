import { defineProblems } from '#platform/kernel';

/** Refusals of a frame file. None repeats a value that has not passed the guards. */
export const refuseFrame = defineProblems({
  'frame.rows-refused': {
    kind: 'invalid',
    da: '{total} fejl i filen; intet er indlæst. De første {listed} er opført med linjenummer.',
    en: '{total} errors in the file; nothing was imported. The first {listed} are listed with their line numbers.',
  },
  'frame.headings-refused': {
    kind: 'invalid',
    da: 'Overskrifterne i første linje passer ikke: {errors} fejl.',
    en: 'The headings of the first line do not fit: {errors} errors.',
  },
  'frame.empty': {
    kind: 'invalid',
    da: 'Filen har ingen rækker.',
    en: 'The file has no rows.',
  },
  'frame.file-missing': {
    kind: 'malformed',
    da: 'Send filen som text/csv, som XLSX eller i feltet file i en formular.',
    en: 'Send the file as text/csv, as XLSX or in the field file of a form.',
  },
  'frame.file-name-cpr-like': {
    kind: 'invalid',
    da: 'Filnavnet ligner et CPR-nummer. Omdøb filen.',
    en: 'The file name looks like a CPR number. Rename the file.',
  },
  'frame.encoding-utf16': {
    kind: 'unsupported',
    da: 'Filen er kodet som UTF-16. Gem den som UTF-8.',
    en: 'The file is encoded as UTF-16. Save it as UTF-8.',
  },
  'frame.encoding-not-utf8': {
    kind: 'unsupported',
    da: 'Linje {line} er ikke UTF-8, men formentlig Windows-1252 eller Latin-1. Gem filen som UTF-8.',
    en: 'Line {line} is not UTF-8 but probably Windows-1252 or Latin-1. Save the file as UTF-8.',
  },
  'frame.csv-malformed': {
    kind: 'malformed',
    da: 'CSV-filen kan ikke læses ved linje {line} ({reason}).',
    en: 'The CSV file cannot be read at line {line} ({reason}).',
  },
  'frame.row-oversize': {
    kind: 'too-large',
    da: 'Rækken ved linje {line} fylder mere end {limit} byte; måske mangler et afsluttende anførselstegn.',
    en: 'The row at line {line} takes more than {limit} bytes; perhaps a closing quote is missing.',
  },
  'frame.xlsx-malformed': {
    kind: 'malformed',
    da: 'Filen er ikke en læselig XLSX-projektmappe ({reason}).',
    en: 'The file is no readable XLSX workbook ({reason}).',
  },
  'frame.xlsx-macros': {
    kind: 'unsupported',
    da: 'Projektmappen indeholder makroer. Gem den som XLSX uden makroer.',
    en: 'The workbook holds macros. Save it as XLSX without macros.',
  },
  'frame.xlsx-several-sheets': {
    kind: 'invalid',
    da: 'Flere ark i projektmappen har indhold. Behold kun det ene.',
    en: 'More than one sheet of the workbook has content. Keep one only.',
  },
  'frame.xlsx-oversize': {
    kind: 'too-large',
    da: 'Projektmappen fylder udpakket mere end {limit} MiB.',
    en: 'The workbook takes more than {limit} MiB when unpacked.',
  },
  'frame.oversize': {
    kind: 'too-large',
    da: 'Filen er større end {limit} MiB.',
    en: 'The file is larger than {limit} MiB.',
  },
  'frame.too-many-rows': {
    kind: 'too-large',
    da: 'Filen har flere end {limit} rækker.',
    en: 'The file has more than {limit} rows.',
  },
  'frame.requisition-twice': {
    kind: 'invalid',
    da: 'Rekvisitionen {requisition} står i filen mere end én gang.',
    en: 'Requisition {requisition} is listed in the file more than once.',
  },
  'frame.not-stored': {
    kind: 'unavailable',
    da: 'Populationen {sha256} findes ikke i databasen.',
    en: 'The frame {sha256} is not in the database.',
  },
});
