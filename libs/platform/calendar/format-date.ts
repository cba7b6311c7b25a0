import { partsOf, type LocalDate } from './local-date.js';

/** The languages dates are written in. */
export type DateLanguage = 'da' | 'en';

const months: Readonly<Record<DateLanguage, readonly string[]>> = {
  da: 'januar februar marts april maj juni juli august september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/**
 * A date in words: `9. juni 2023` in Danish, `9 June 2023` in English.
 *
 * @throws RangeError when the text names no real day.
 */
export function formatDate(date: LocalDate, language: DateLanguage): string {
  const { year, month, day } = partsOf(date);
  const name = months[language][month - 1] ?? '';
  return language === 'da' ? `${day}. ${name} ${year}` : `${day} ${name} ${year}`;
}
