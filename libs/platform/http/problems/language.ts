import type { Language } from '#platform/kernel';

/** The language to answer in: the one of ours that Accept-Language prefers, Danish when it prefers none. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const danish = preferenceFor('da', acceptLanguage);
  const english = preferenceFor('en', acceptLanguage);
  return english > danish ? 'en' : 'da';
}

function preferenceFor(language: Language, header = ''): number {
  let wildcard = 0;
  for (const range of header.slice(0, 500).split(',')) {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const quality = qualityOf(parameters);
    if (tag === language || tag.startsWith(`${language}-`)) return quality;
    if (tag === '*') wildcard = quality;
  }
  return wildcard;
}

function qualityOf(parameters: readonly string[]): number {
  const given = parameters.find((parameter) => parameter.startsWith('q='));
  const quality = given === undefined ? 1 : Number(given.slice(2));
  return quality >= 0 && quality <= 1 ? quality : 0;
}
