import type { Language } from '#platform/kernel';

const words: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'event-store': {
    da: 'Hændelsesloggen svarer.',
    en: 'The event log answers.',
  },
  'read-models': {
    da: 'Læsemodellernes database svarer.',
    en: 'The database of the read models answers.',
  },
  migrations: {
    da: 'Databasen har det skema, denne udgave venter.',
    en: 'The database has the schema that this release expects.',
  },
  projections: {
    da: 'Læsemodeller og reaktioner følger med loggen.',
    en: 'Read models and reactions keep up with the log.',
  },
  jobs: { da: 'Jobkøen svarer.', en: 'The job queue answers.' },
  mail: { da: 'Mail kan afsendes.', en: 'Mail can be sent.' },
};

/** What a readiness check looks at, in a sentence; one that nobody has put into words is called by its name. */
export const checkWords = (name: string, language: Language): string => words[name]?.[language] ?? name;
