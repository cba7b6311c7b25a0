import { z } from 'zod';
import { DomainCommand } from '#platform/kernel';
import { enter, requirePhase, said } from '../check-rules.js';
import type { ConsentCheck, Finding, OpenedCheck } from '../consent-check.js';
import type { ConsentCheckEvent } from '../consent-check-events.js';
import { refuseCheck } from '../consent-check.problems.js';
import { needsPatientContact, needsRetrospectiveConsent } from '../remedies.js';
import { dueOn, type Terms } from '../terms.js';
import { consentChecksPolicy } from '../consent-checks-policy.js';

export const proposeClosingInput = z.strictObject(said);
export type ProposeClosingInput = z.infer<typeof proposeClosingInput>;

/** The region holds that the nonconformity is remedied. */
export class ProposeClosing extends DomainCommand<ProposeClosingInput> {}

/** Needs the consent and the contact that the deviations call for. Quiet when a proposal is waiting. */
export function proposeClosing(
  command: ProposeClosing,
  state: ConsentCheck,
  terms: Terms,
): ConsentCheckEvent[] {
  const { check, region, occurredOn, note } = enter(command, state, consentChecksPolicy.ProposeClosing);
  const progress = requirePhase(check, 'nonconforming', 'proposed');
  if (progress.phase === 'proposed') return [];
  requireRemedied(check, progress.finding);
  const verificationDueOn = dueOn(terms, 'verification', check, occurredOn);
  const proposedBy = command.issued.actor.id;
  return [{ type: 'ClosingProposed', data: { region, proposedBy, verificationDueOn, occurredOn, note } }];
}

function requireRemedied(
  { patientContact }: OpenedCheck,
  { deviations, retrospectiveConsent }: Finding,
): void {
  const unremedied = retrospectiveConsent === 'obtained' ? [] : needsRetrospectiveConsent(deviations);
  if (unremedied.length > 0)
    throw refuseCheck('consent-check.remedy-missing', { types: unremedied.join(', ') });
  if (needsPatientContact(deviations) && !patientContact)
    throw refuseCheck('consent-check.patient-contact-missing');
}
