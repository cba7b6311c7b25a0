import type { Language } from '#platform/kernel';
import type { RecipientDuty, RungRule } from './reminder-events.js';

const duties: Readonly<Record<Language, Readonly<Record<RecipientDuty, string>>>> = {
  da: {
    'consent-contact': 'samtykkekontakt',
    'regional-director': 'regionsdirektør',
    'committee-secretariat': 'styregruppens sekretariat',
    auditor: 'auditor',
  },
  en: {
    'consent-contact': 'consent contact',
    'regional-director': 'regional director',
    'committee-secretariat': 'secretariat of the steering committee',
    auditor: 'auditor',
  },
};

/** A duty in words. */
export const dutyWords = (language: Language, duty: RecipientDuty): string => duties[language][duty];

const steps: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  da: {
    request: 'anmodningen',
    reminder: 'påmindelsen',
    'dunning-1': 'første rykker',
    'dunning-2': 'anden rykker',
    escalation: 'eskaleringen',
    committee: 'meldingen til styregruppens liste',
  },
  en: {
    request: 'the request',
    reminder: 'the reminder',
    'dunning-1': 'the first dunning',
    'dunning-2': 'the second dunning',
    escalation: 'the escalation',
    committee: "the notice for the committee's list",
  },
};

// Danish puts the article at the end of the noun.
const names: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  da: {
    request: 'Anmodning',
    reminder: 'Påmindelse',
    escalation: 'Eskalering',
    committee: 'Melding til styregruppens liste',
  },
  en: {},
};

/** A rung in words; one of a ladder's own making is called by its name. */
const stepWords = (language: Language, step: string): string =>
  steps[language][step] ?? (language === 'da' ? `trinnet »${step}«` : `the step “${step}”`);

/** A rung by its own name, as a heading calls it: `Første rykker`. */
export function stepName(language: Language, step: string): string {
  const words = stepWords(language, step).replace(/^the /, '');
  return names[language][step] ?? `${words.charAt(0).toLocaleUpperCase(language)}${words.slice(1)}`;
}

/** Business days in words: `1 arbejdsdag`, `3 business days`. */
export function businessDayWords(language: Language, days: number): string {
  if (language === 'da') return `${days} ${days === 1 ? 'arbejdsdag' : 'arbejdsdage'}`;
  return `${days} ${days === 1 ? 'business day' : 'business days'}`;
}

const points: Readonly<
  Record<Language, Readonly<Record<RungRule['from'], Readonly<Record<'on' | 'before' | 'after', string>>>>>
> = {
  da: {
    opened: { on: 'den dag, sagen åbnes', before: 'før åbningen', after: 'efter åbningen' },
    due: { on: 'på fristens dag', before: 'før fristen', after: 'efter fristen' },
  },
  en: {
    opened: {
      on: 'on the day the matter is opened',
      before: 'before the opening',
      after: 'after the opening',
    },
    due: { on: 'on the day of the deadline', before: 'before the deadline', after: 'after the deadline' },
  },
};

/** When a rung goes out, in words. */
export function ruleWords(
  language: Language,
  { from, businessDays }: Pick<RungRule, 'from' | 'businessDays'>,
): string {
  const { on, before, after } = points[language][from];
  if (businessDays === 0) return on;
  return `${businessDayWords(language, Math.abs(businessDays))} ${businessDays < 0 ? before : after}`;
}

/** What a rung needs said of it. */
export interface Reason {
  readonly step: string;
  readonly rule: RungRule;
  /** The region as its readers call it. */
  readonly region?: string | undefined;
}

/** Why somebody gets a reminder: the duty, the rung and the rule, in a sentence. */
export function whySentence(language: Language, { step, rule, region }: Reason): string {
  const duty = dutyWords(language, rule.to);
  const when = ruleWords(language, rule);
  const regional = rule.to === 'consent-contact' || rule.to === 'regional-director';
  const named = regional ? region : undefined;
  if (language === 'da') {
    const as = named === undefined ? duty : `${duty} for ${named}`;
    return `Du får den som ${as}: ${stepWords(language, step)} går ud ${when}.`;
  }
  const as = named === undefined ? duty : `${duty} of ${named}`;
  return `You get it as ${as}: ${stepWords(language, step)} goes out ${when}.`;
}
