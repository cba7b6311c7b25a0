import type { Evidence, Answer } from '../item/check-item.js';
import { nothingSaid, saidOf, type Said } from '../actions/said.js';
import type { BodyOf } from '../actions/send-action.js';

export const CONSENT_ANSWERS = ['written', 'not-obtained', 'not-found', 'not-applicable'] as const;
export const EXEMPTIONS = [
  'diagnostic-sample',
  'not-a-genetic-analysis',
  'not-a-sample-of-the-programme',
] as const;
export const YES_NO_UNKNOWN = ['yes', 'no', 'unknown'] as const;
export const CERTAINTIES = ['confirmed', 'probable', 'unknown'] as const;

/** What a consent form must hold, in the order of the paper: order no. 359 of 4 April 2019 § 2(5), and the centre's guidance. */
export const CHECKLIST = [
  'writtenForm',
  'dated',
  'formVersionStated',
  'stanceOnSecondaryFindings',
  'stanceOnNewKnowledge',
  'toldOfStorageAtCentre',
  'toldOfTissueUseRegister',
  'patientInformationHandedOut',
] as const;
type Line = (typeof CHECKLIST)[number];

/** What is typed into the form of an answer; what nobody has touched is empty. */
export interface AnswerValues extends Said {
  consent: string;
  exemption: string;
  checklist: Record<Line, string>;
  given: string;
  certainty: string;
  evidence: Evidence[];
}

const untouched = Object.fromEntries(CHECKLIST.map((line) => [line, ''])) as Record<Line, string>;

/** What the form begins with: the standing answer, when it is to be corrected. */
export const valuesOf = (answer: Answer | null, forms: readonly Evidence[]): AnswerValues => ({
  ...nothingSaid,
  consent: answer?.consent ?? '',
  exemption: answer?.exemption ?? '',
  checklist: { ...untouched, ...answer?.checklist },
  given: answer?.information.given ?? '',
  certainty: answer?.information.certainty ?? '',
  evidence: [...forms],
});

/** The answer as it is sent: only what belongs to what was found, and what nobody said is unknown. */
export function answerBody(values: AnswerValues): BodyOf<'AnswerCheck'> {
  const { consent, exemption, given, certainty } = values;
  return {
    ...saidOf(values),
    consent,
    ...(consent === 'not-applicable' ? { exemption } : {}),
    ...(consent === 'written' ? formOf(values) : {}),
    information: { given: given || 'unknown', certainty: (given && certainty) || 'unknown' },
  } as BodyOf<'AnswerCheck'>;
}

function formOf({ checklist, evidence }: AnswerValues) {
  const isTouched = CHECKLIST.some((line) => checklist[line]);
  const said = CHECKLIST.map((line) => [line, checklist[line] || 'unknown']);
  return { ...(isTouched ? { checklist: Object.fromEntries(said) as Record<Line, string> } : {}), evidence };
}

export interface Need {
  readonly name: 'consent' | 'exemption' | 'checklist' | 'fingerprint' | 'signedOn' | 'information';
  readonly isMet: boolean;
}

/** What the answer needs to be assessed without asking again. Only the answer itself and an exemption must be there. */
export function needsOf({ consent, exemption, checklist, evidence, given }: AnswerValues): Need[] {
  const isWritten = consent === 'written';
  const written: Need[] = [
    { name: 'fingerprint', isMet: evidence.length > 0 },
    { name: 'signedOn', isMet: evidence.length > 0 && evidence.every(({ signedOn }) => signedOn) },
    { name: 'checklist', isMet: CHECKLIST.every((line) => checklist[line]) },
  ];
  return [
    { name: 'consent', isMet: Boolean(consent) },
    ...(consent === 'not-applicable' ? [{ name: 'exemption', isMet: Boolean(exemption) } as const] : []),
    ...(isWritten ? written : []),
    { name: 'information', isMet: Boolean(given) },
  ];
}
