import { formatDate } from '#platform/calendar';
import type { Language } from '#platform/kernel';
import { ruleWords, stepName } from '../why.js';
import type { RungRule } from '../reminder-events.js';
import type { ReminderState } from '../queued-reminders/reminder-answer.js';
import type { PauseOfReminder } from '../reminder-pauses/pause-answer.js';

/** What an explanation is told from. */
export interface Explained {
  readonly step: string;
  readonly rule: RungRule;
  readonly sendOn: string;
  readonly openedOn: string;
  readonly dueOn: string;
  readonly state: ReminderState;
  readonly reason: string | null;
  readonly detail: string | null;
  readonly pause?: Pick<PauseOfReminder, 'by' | 'reason'> | null | undefined;
}

type Sentence = (detail: string) => string;

const states: Readonly<Record<Language, Readonly<Record<ReminderState, Sentence>>>> = {
  da: {
    queued: () => 'Den står i kø.',
    paused: (until) => `Den er sat på pause til og med ${formatDate(until, 'da')}; fristen løber videre.`,
    held: () => 'Den holdes tilbage, fordi fristen er stillet i bero.',
    sent: () => 'Den er sendt.',
    cancelled: () => 'Den er annulleret.',
    overtaken: (step) =>
      `Den er overhalet af trinnet »${stepName('da', step)}«, fordi intet blev sendt, da den var på tur.`,
    failed: (code) => `Den kunne ikke leveres (${code}).`,
  },
  en: {
    queued: () => 'It is queued.',
    paused: (until) => `It is paused until ${formatDate(until, 'en')}; the deadline runs on.`,
    held: () => 'It is held back because the clock stands still.',
    sent: () => 'It was sent.',
    cancelled: () => 'It was cancelled.',
    overtaken: (step) =>
      `It was overtaken by the step “${stepName('en', step)}”, because nothing was sent when it was due.`,
    failed: (code) => `It could not be delivered (${code}).`,
  },
};

const reasons: Readonly<Record<Language, Readonly<Record<string, Sentence>>>> = {
  da: {
    closed: (because) => `Pligten er opfyldt eller bortfaldet (${because}).`,
    reassigned: () => 'Pligten er gået over til en anden.',
    replaced: () => 'Pligten er stillet på ny med en ny frist.',
    'ladder-changed': () => 'Rykkerstigen har ikke længere trinnet.',
    'before-opening': () => 'Dagen lå før pligten begyndte.',
    'no-region': () => 'Pligten hører ikke til nogen region.',
    'no-contact': () => 'Ingen er udpeget til at modtage den.',
    deferred: (code) => `Mailserveren tog den ikke i første omgang (${code}); der forsøges igen.`,
    'being-sent': () => 'Mailen er ved at blive sendt.',
  },
  en: {
    closed: (because) => `The duty was met or fell away (${because}).`,
    reassigned: () => 'The duty has passed to somebody else.',
    replaced: () => 'The duty was set anew with another deadline.',
    'ladder-changed': () => 'The ladder no longer has the step.',
    'before-opening': () => 'The day lay before the duty began.',
    'no-region': () => 'The duty belongs to no region.',
    'no-contact': () => 'Nobody is appointed to get it.',
    deferred: (code) => `The mail server did not take it at first (${code}); it is tried again.`,
    'being-sent': () => 'The mail is being sent.',
  },
};

type PauseWords = (pause: Pick<PauseOfReminder, 'by' | 'reason'>) => string;

const pauseWords: Readonly<Record<Language, PauseWords>> = {
  da: ({ by, reason }) =>
    reason === null ? `Det gjorde ${by}; begrundelsen er slettet.` : `Det gjorde ${by}: ${reason}`,
  en: ({ by, reason }) =>
    reason === null ? `${by} did so; the reason has been erased.` : `${by} did so: ${reason}`,
};

/** Why a reminder goes, went or does not go, in sentences. */
export function explain(language: Language, told: Explained): readonly string[] {
  const { step, rule, state, reason, detail } = told;
  const date = (day: string) => formatDate(day, language);
  const name = stepName(language, step);
  const planned =
    language === 'da'
      ? `Pligten begyndte ${date(told.openedOn)} og har frist ${date(told.dueOn)}. Trinnet »${name}« i rykkerstigen (udgave ${rule.version}) går ud ${ruleWords(language, rule)}: ${date(told.sendOn)}.`
      : `The duty began on ${date(told.openedOn)} and is due on ${date(told.dueOn)}. The step “${name}” of the ladder (version ${rule.version}) goes out ${ruleWords(language, rule)}: on ${date(told.sendOn)}.`;
  const because = told.pause
    ? pauseWords[language](told.pause)
    : reasons[language][reason ?? '']?.(detail ?? '');
  return [planned, states[language][state](detail ?? ''), ...(because === undefined ? [] : [because])];
}
