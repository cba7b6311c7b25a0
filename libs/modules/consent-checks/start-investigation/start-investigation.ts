import { z } from 'zod';
import { DomainCommand } from '#platform/kernel';
import { enter, requireNotClosed, said } from '../check-rules.js';
import type { ConsentCheck } from '../consent-check.js';
import type { ConsentCheckEvent } from '../consent-check-events.js';
import { consentChecksPolicy } from '../consent-checks-policy.js';

export const startInvestigationInput = z.strictObject(said);
export type StartInvestigationInput = z.infer<typeof startInvestigationInput>;

/** The centre looks into a matter itself, such as whose sample it is. */
export class StartInvestigation extends DomainCommand<StartInvestigationInput> {}

/** The clocks stand still from that day. Quiet while an investigation is under way. */
export function startInvestigation(command: StartInvestigation, state: ConsentCheck): ConsentCheckEvent[] {
  const { check, region, occurredOn, note } = enter(command, state, consentChecksPolicy.StartInvestigation);
  requireNotClosed(check);
  if (check.investigatedSince !== undefined) return [];
  return [{ type: 'InvestigationStarted', data: { region, occurredOn, note } }];
}
