import { z } from 'zod';
import { DomainCommand } from '#platform/kernel';
import { enter, requireAnotherPerson, requirePhase, said } from '../check-rules.js';
import type { ConsentCheck } from '../consent-check.js';
import type { ConsentCheckEvent } from '../consent-check-events.js';
import { dueOn, type Terms } from '../terms.js';
import { consentChecksPolicy } from '../consent-checks-policy.js';

export const rejectClosingInput = z.strictObject(said);
export type RejectClosingInput = z.infer<typeof rejectClosingInput>;

/** An auditor finds the remedy wanting; the note says what is missing. */
export class RejectClosing extends DomainCommand<RejectClosingInput> {}

/** The check is the region's again, with a new deadline for its remedy. What was recorded stays recorded. */
export function rejectClosing(
  command: RejectClosing,
  state: ConsentCheck,
  terms: Terms,
): ConsentCheckEvent[] {
  const { check, region, occurredOn, note } = enter(command, state, consentChecksPolicy.RejectClosing);
  const { proposedBy } = requirePhase(check, 'proposed');
  requireAnotherPerson(command.issued.actor, proposedBy);
  const kind = 'retrospective-consent';
  const restarted = [{ kind, dueOn: dueOn(terms, kind, check, occurredOn) } as const];
  return [{ type: 'ClosingRejected', data: { region, restarted, occurredOn, note } }];
}
