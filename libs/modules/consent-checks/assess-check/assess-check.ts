import { z } from 'zod';
import { canonicalJson, DomainCommand } from '#platform/kernel';
import {
  enter,
  requireAnotherPerson,
  requireNoInvestigation,
  requirePhase,
  said,
  type Entered,
} from '../check-rules.js';
import type { ConsentCheck } from '../consent-check.js';
import type { ConsentCheckEvent } from '../consent-check-events.js';
import { COMPLIANCE, deviation } from '../consent-check-words.js';
import { needsPatientContact } from '../remedies.js';
import { dueOn, type Terms } from '../terms.js';
import { consentChecksPolicy } from '../consent-checks-policy.js';
import { requireSoundVerdict } from './sound-verdict.js';

export const assessCheckInput = z.strictObject({
  ...said,
  complianceAtAnalysis: z.enum(COMPLIANCE),
  deviations: z
    .array(deviation)
    .max(20)
    .refine((all) => new Set(all.map(({ type }) => type)).size === all.length, {
      error: 'deviations.repeated',
    })
    .default([]),
});
export type AssessCheckInput = z.infer<typeof assessCheckInput>;

/** An auditor holds the answer against the law: the compliance at the time of analysis. */
export class AssessCheck extends DomainCommand<AssessCheckInput> {}

/**
 * A compliant or exempt sample is closed at once, since answer and assessment are two persons' work. A nonconforming
 * one waits for its remedy. Quiet when the same verdict stands.
 */
export function assessCheck(command: AssessCheck, state: ConsentCheck, terms: Terms): ConsentCheckEvent[] {
  const entered = enter(command, state, consentChecksPolicy.AssessCheck);
  const { check, region, occurredOn, note } = entered;
  const { complianceAtAnalysis, deviations } = command.input;
  if (verdictStands(command.input, entered)) return [];
  const { answer } = requirePhase(check, 'answered');
  requireNoInvestigation(check);
  requireAnotherPerson(command.issued.actor, answer.answeredBy);
  requireSoundVerdict(command.input, answer, check.analysedOn);
  const assessedBy = command.issued.actor.id;
  const base = { region, occurredOn };
  const assessed: ConsentCheckEvent = {
    type: 'CheckAssessed',
    data: {
      ...base,
      assessedBy,
      complianceAtAnalysis,
      deviations,
      ...contactAtOnce(command.input, entered, terms),
      note,
    },
  };
  if (complianceAtAnalysis === 'nonconforming') return [assessed];
  return [assessed, { type: 'CheckClosed', data: { ...base, because: complianceAtAnalysis } }];
}

function verdictStands(
  { complianceAtAnalysis, deviations }: AssessCheckInput,
  { check, note }: Entered,
): boolean {
  const { progress } = check;
  if (progress.phase !== 'nonconforming' || complianceAtAnalysis !== 'nonconforming' || note) return false;
  return canonicalJson(progress.finding.deviations) === canonicalJson(deviations);
}

/** Rule of 16 December 2022: without written consent the patient is contacted at once (straks). */
function contactAtOnce({ deviations }: AssessCheckInput, { check, occurredOn }: Entered, terms: Terms) {
  if (!needsPatientContact(deviations) || check.patientContact) return {};
  return {
    patientContactDueOn: dueOn(terms, 'patient-contact', check, occurredOn),
    patientContactConfirmationDueOn: dueOn(terms, 'patient-contact-confirmation', check, occurredOn),
  };
}
