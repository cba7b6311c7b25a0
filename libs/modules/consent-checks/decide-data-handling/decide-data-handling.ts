import { z } from 'zod';
import { DomainCommand } from '#platform/kernel';
import { enter, requireAnotherPerson, requireNoInvestigation, requirePhase, said } from '../check-rules.js';
import type { ConsentCheck } from '../consent-check.js';
import type { ConsentCheckEvent } from '../consent-check-events.js';
import { DATA_HANDLING } from '../consent-check-words.js';
import { consentChecksPolicy } from '../consent-checks-policy.js';

export const decideDataHandlingInput = z.strictObject({ ...said, decision: z.enum(DATA_HANDLING) });
export type DecideDataHandlingInput = z.infer<typeof decideDataHandlingInput>;

/** The centre decides what happens to data without consent; never whoever assessed the check. */
export class DecideDataHandling extends DomainCommand<DecideDataHandlingInput> {}

/** Records the decision and closes the check; the system proposes none. */
export function decideDataHandling(command: DecideDataHandling, state: ConsentCheck): ConsentCheckEvent[] {
  const { check, region, occurredOn, note } = enter(command, state, consentChecksPolicy.DecideDataHandling);
  const { finding } = requirePhase(check, 'barred');
  requireNoInvestigation(check);
  requireAnotherPerson(command.issued.actor, finding.assessedBy);
  const { decision } = command.input;
  return [
    { type: 'DataHandlingDecided', data: { region, decision, occurredOn, note } },
    { type: 'CheckClosed', data: { region, occurredOn, because: 'data-handling-decided' } },
  ];
}
