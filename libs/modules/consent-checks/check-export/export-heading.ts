import type { Language, ViewedDates } from '#platform/kernel';
import type { ListFilter } from '../check-list/list-question.js';
import { EXPORT_COLUMNS } from './export-columns.js';
import { FILTERS, STATES, TITLES, TURN_WORDS, YES_NO } from './export-words.js';

export interface Exported {
  readonly filter: Omit<ListFilter, 'asOf' | 'knownOn'>;
  readonly dates: ViewedDates;
  readonly language: Language;
}

/** The first lines of an export: what it holds as of when, and what was left out. */
export function headingOf({ filter, dates, language }: Exported): readonly [string, string] {
  const title = TITLES.title[language];
  const asOf = `${TITLES.asOf[language]} ${dates.asOf}, ${TITLES.knownOn[language]} ${dates.knownOn}`;
  const told = Object.keys(FILTERS).flatMap((key) => {
    const said = saidOf(filter, key as keyof typeof FILTERS, language);
    return said === undefined ? [] : [`${FILTERS[key as keyof typeof FILTERS][language]}: ${said}`];
  });
  return [`${title}. ${asOf}`, `${TITLES.filter[language]}: ${told.join('; ') || TITLES.all[language]}`];
}

/** The names of the columns. */
export const headsOf = (language: Language): readonly string[] =>
  EXPORT_COLUMNS.map(({ head }) => head[language]);

/** A name that tells, in a folder of downloads, what is in the file. */
export function fileNameOf({ filter, dates, language }: Exported, extension: 'csv' | 'xlsx'): string {
  const parts = [TITLES.file[language], filter.region, filter.round, dates.asOf];
  const name = parts.filter((part) => part !== undefined).join('-');
  return `${name.replace(/[^A-Za-z0-9._-]/g, '_')}.${extension}`;
}

function saidOf(
  filter: Exported['filter'],
  key: keyof typeof FILTERS,
  language: Language,
): string | undefined {
  const value = filter[key];
  if (typeof value === 'boolean') return YES_NO[value ? 'yes' : 'no'][language];
  if (key === 'state') return filter.state?.map((state) => STATES[state][language]).join(', ');
  if (key === 'waitingFor') return filter.waitingFor && TURN_WORDS[filter.waitingFor][language];
  return value as string | undefined;
}
