import { z } from 'zod';
import { DomainCommand } from '#platform/kernel';
import { enter, requireAnotherPerson, requireNoInvestigation, requirePhase, said } from '../check-rules.js';
import type { ConsentCheck } from '../consent-check.js';
import type { ConsentCheckEvent } from '../consent-check-events.js';
import { consentChecksPolicy } from '../consent-checks-policy.js';

export const verifyClosingInput = z.strictObject(said);
export type VerifyClosingInput = z.infer<typeof verifyClosingInput>;

/** An auditor confirms that the nonconformity is remedied; never whoever proposed it. */
export class VerifyClosing extends DomainCommand<VerifyClosingInput> {}

/** Quiet when the check is closed as remedied. */
export function verifyClosing(command: VerifyClosing, state: ConsentCheck): ConsentCheckEvent[] {
  const { check, region, occurredOn, note } = enter(command, state, consentChecksPolicy.VerifyClosing);
  if (check.progress.phase === 'closed' && check.progress.because === 'remedied') return [];
  const { proposedBy } = requirePhase(check, 'proposed');
  requireNoInvestigation(check);
  requireAnotherPerson(command.issued.actor, proposedBy);
  return [
    { type: 'ClosingVerified', data: { region, occurredOn, note } },
    { type: 'CheckClosed', data: { region, occurredOn, because: 'remedied' } },
  ];
}
