import type { Language } from '#platform/kernel';
import type { FrameField } from './frame-columns.js';

const texts = {
  'field.missing': { da: 'Feltet er tomt.', en: 'The field is empty.' },
  'field.malformed': {
    da: 'Feltet må kun have bogstaver, tal og tegnene - _ . : / og højst 80 tegn.',
    en: 'The field may hold letters, digits and the signs - _ . : / only, and 80 characters at most.',
  },
  'field.formula': {
    da: 'Feltet er en formel eller begynder med = + - @.',
    en: 'The field is a formula or begins with = + - @.',
  },
  'text.cpr-like': { da: 'Feltet ligner et CPR-nummer.', en: 'The field looks like a CPR number.' },
  'columns.too-few': { da: 'Rækken har for få felter.', en: 'The row has too few fields.' },
  'columns.too-many': { da: 'Rækken har for mange felter.', en: 'The row has too many fields.' },
  'row.too-large': { da: 'Rækken er for lang.', en: 'The row is too long.' },
  'date.not-a-date': {
    da: 'Feltet er ikke en dato (ÅÅÅÅ-MM-DD eller DD-MM-ÅÅÅÅ).',
    en: 'The field is no date (YYYY-MM-DD or DD-MM-YYYY).',
  },
  'date.in-the-future': { da: 'Datoen ligger efter i dag.', en: 'The date is after today.' },
  'date.outside-period': {
    da: 'Datoen ligger uden for rundens periode.',
    en: 'The date is outside the period of the round.',
  },
  'region.unknown': { da: 'Programmet kender ikke regionen.', en: 'The programme does not know the region.' },
  'region.not-in-round': {
    da: 'Regionen er ikke med i runden.',
    en: 'The region takes no part in the round.',
  },
  'region.not-valid': {
    da: 'Regionen fandtes ikke på analysedatoen.',
    en: 'The region did not exist on the day of the analysis.',
  },
  'patient-group.unknown': {
    da: 'Programmet kender ikke patientgruppen.',
    en: 'The programme does not know the patient group.',
  },
  'department.unknown': {
    da: 'Programmet kender ikke afdelingen.',
    en: 'The programme does not know the department.',
  },
  'relation.unknown': {
    da: 'Slægtskabet er ukendt (indeks, mor, far, søskende, barn, forælder, anden).',
    en: 'The relation is unknown (index, mother, father, sibling, child, parent, other).',
  },
  'relation.without-family': { da: 'Slægtskab uden familie-id.', en: 'A relation without a family id.' },
  'requisition.duplicate': {
    da: 'Rekvisitionen står der flere gange.',
    en: 'The requisition is listed more than once.',
  },
  'family.twice-the-same': {
    da: 'Familien har mere end én indeksperson, mor eller far.',
    en: 'The family has more than one index patient, mother or father.',
  },
} as const;

export type RowErrorCode = keyof typeof texts;

/** What is wrong with a row; never the value itself. */
export interface RowError {
  /** Counted from 1, the heading included, as an editor shows it. */
  readonly line: number;
  readonly field?: FrameField | undefined;
  readonly code: RowErrorCode;
  /** The line it clashes with. */
  readonly firstLine?: number | undefined;
}

/** A row error as a sentence. */
export const rowErrorText = (code: RowErrorCode, language: Language): string => texts[code][language];

export const ROW_ERRORS_LISTED = 200;

/** Counts every row error and keeps the first ones by line. */
export class RowErrors {
  readonly #first: RowError[] = [];
  #total = 0;

  get total(): number {
    return this.#total;
  }

  add(error: RowError): void {
    this.#total += 1;
    if (this.#first.length < ROW_ERRORS_LISTED) this.#first.push(error);
  }

  /** The first errors by line. */
  listed(): readonly RowError[] {
    return [...this.#first].sort((a, b) => a.line - b.line);
  }
}
