import { formatDate } from '#platform/calendar';
import type { Language } from '#platform/kernel';
import { ruleWords } from '../why.js';
import type { RungRule } from '../reminder-events.js';
import type { RungState } from '../rung.js';

/** What an explanation is told from. */
export interface Explained {
  readonly step: string;
  readonly rule: RungRule;
  readonly sendOn: string;
  readonly openedOn: string;
  readonly dueOn: string;
  readonly state: RungState;
  readonly reason: string | null;
  readonly detail: string | null;
}

type Sentence = (detail: string) => string;

const states: Readonly<Record<Language, Readonly<Record<RungState, Sentence>>>> = {
  da: {
    queued: () => 'Den står i kø.',
    held: () => 'Den holdes tilbage, fordi fristen er stillet i bero.',
    sent: () => 'Den er sendt.',
    cancelled: () => 'Den er annulleret.',
    overtaken: (step) => `Den er overhalet af trinnet »${step}«, fordi intet blev sendt, da den var på tur.`,
    failed: (code) => `Den kunne ikke leveres (${code}).`,
  },
  en: {
    queued: () => 'It is queued.',
    held: () => 'It is held back because the clock stands still.',
    sent: () => 'It was sent.',
    cancelled: () => 'It was cancelled.',
    overtaken: (step) => `It was overtaken by the step “${step}”, because nothing was sent when it was due.`,
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

/** Why a reminder goes, went or does not go, in sentences. */
export function explain(language: Language, told: Explained): readonly string[] {
  const { step, rule, state, reason, detail } = told;
  const date = (day: string) => formatDate(day, language);
  const planned =
    language === 'da'
      ? `Pligten begyndte ${date(told.openedOn)} og har frist ${date(told.dueOn)}. Trinnet »${step}« i rykkerstigen »${rule.ladder}« (udgave ${rule.version}) går ud ${ruleWords(language, rule)}: ${date(told.sendOn)}.`
      : `The duty began on ${date(told.openedOn)} and is due on ${date(told.dueOn)}. The step “${step}” of the ladder “${rule.ladder}” (version ${rule.version}) goes out ${ruleWords(language, rule)}: on ${date(told.sendOn)}.`;
  const because = reasons[language][reason ?? '']?.(detail ?? '');
  return [planned, states[language][state](detail ?? ''), ...(because === undefined ? [] : [because])];
}
