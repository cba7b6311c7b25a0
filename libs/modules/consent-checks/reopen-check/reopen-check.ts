import { z } from 'zod';
import { DomainCommand } from '#platform/kernel';
import { enter, said } from '../check-rules.js';
import type { ConsentCheck } from '../consent-check.js';
import type { ConsentCheckEvent } from '../consent-check-events.js';
import { refuseCheck } from '../consent-check.problems.js';
import { dueOn, type Terms } from '../terms.js';
import { consentChecksPolicy } from '../consent-checks-policy.js';

export const reopenCheckInput = z.strictObject(said);
export type ReopenCheckInput = z.infer<typeof reopenCheckInput>;

/** An auditor puts the question anew. */
export class ReopenCheck extends DomainCommand<ReopenCheckInput> {}

/** The region answers again. The compliance at analysis stands until a new assessment states it anew. */
export function reopenCheck(command: ReopenCheck, state: ConsentCheck, terms: Terms): ConsentCheckEvent[] {
  const { check, region, occurredOn, note } = enter(command, state, consentChecksPolicy.ReopenCheck);
  if (check.progress.phase !== 'closed') throw refuseCheck('consent-check.not-closed');
  const businessDays = check.answerBusinessDays;
  const due = dueOn(terms, 'answer', check, occurredOn);
  return [{ type: 'CheckReopened', data: { region, dueOn: due, businessDays, occurredOn, note } }];
}
