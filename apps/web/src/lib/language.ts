import { readStored, store } from './stored.js';

export const LANGUAGES = ['da', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

let current: Language = readStored('language') === 'en' ? 'en' : 'da';

/** The language of the page; Danish until somebody chooses. */
export const language = (): Language => current;

/** The language with its region, for dates, numbers and sorting. */
export const locale = (): string => (current === 'da' ? 'da-DK' : 'en-GB');

export function rememberLanguage(chosen: Language): void {
  current = chosen;
  store('language', chosen);
  document.documentElement.lang = chosen;
}
