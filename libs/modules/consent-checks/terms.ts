import { businessCalendar, type BusinessCalendar } from '#platform/calendar';
import type { DeadlinePolicy, Programme } from '#modules/organisations';
import type { OpenedCheck } from './consent-check.js';
import { refuseOpening } from './opening.problems.js';
import type { DeadlineKind } from './consent-check-words.js';

/** What a programme lays down for its checks, loaded by the handler and given to the decision as data. */
export interface Terms {
  readonly deadlines: DeadlinePolicy;
  readonly calendar: BusinessCalendar;
  readonly regions: Readonly<Record<string, Pick<Programme['regions'][string], 'validFrom' | 'validTo'>>>;
}

export function termsOf({
  deadlines,
  closedDays,
  regions,
}: Pick<Programme, 'deadlines' | 'closedDays' | 'regions'>): Terms {
  return { deadlines, calendar: businessCalendar(closedDays), regions };
}

const policyKeys: Readonly<Record<Exclude<DeadlineKind, 'answer'>, keyof DeadlinePolicy>> = {
  assessment: 'assessment',
  'patient-contact': 'patientContact',
  'patient-contact-confirmation': 'patientContactConfirmation',
  'retrospective-consent': 'retrospectiveConsent',
  'transfer-reply': 'transferReply',
  verification: 'verification',
  'data-handling': 'dataHandling',
};

/** The rule of the programme that a deadline follows. */
export const ruleOf = (kind: DeadlineKind): keyof DeadlinePolicy =>
  kind === 'answer' ? 'answer' : policyKeys[kind];

/** The due date of a deadline that runs from a day; answers follow the rule the check was opened under. */
export function dueOn(terms: Terms, kind: DeadlineKind, check: OpenedCheck, from: string): string {
  const days = kind === 'answer' ? check.answerBusinessDays : terms.deadlines[policyKeys[kind]];
  return terms.calendar.addBusinessDays(from, days);
}

/** Refuses a region that the programme does not know, or not on that day. */
export function requireRegion({ regions }: Terms, region: string, date: string): void {
  const known = regions[region];
  if (!known)
    throw refuseOpening('consent-check.region-unknown', { region, regions: Object.keys(regions).join(', ') });
  const { validFrom, validTo = '…' } = known;
  if (date >= validFrom && (known.validTo === undefined || date <= known.validTo)) return;
  throw refuseOpening('consent-check.region-not-valid', { region, date, validFrom, validTo });
}
