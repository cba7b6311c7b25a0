import { z } from 'zod';
import { DomainCommand } from '#platform/kernel';
import { enter, said } from '../check-rules.js';
import type { ConsentCheck } from '../consent-check.js';
import type { ConsentCheckEvent } from '../consent-check-events.js';
import { dueOn, type Terms } from '../terms.js';
import { consentChecksPolicy } from '../consent-checks-policy.js';

const { occurredOn } = said;
export const requestAnswerInput = z.strictObject({ occurredOn });
export type RequestAnswerInput = z.infer<typeof requestAnswerInput>;

/** The centre asks the responsible region for its answer. */
export class RequestAnswer extends DomainCommand<RequestAnswerInput> {}

/** Due by the rule the check was opened under. Quiet once the answer was asked for, or given unasked. */
export function requestAnswer(
  command: RequestAnswer,
  state: ConsentCheck,
  terms: Terms,
): ConsentCheckEvent[] {
  const { check, region, occurredOn } = enter(command, state, consentChecksPolicy.RequestAnswer);
  if (check.progress.phase !== 'opened') return [];
  const businessDays = check.answerBusinessDays;
  const due = dueOn(terms, 'answer', check, occurredOn);
  return [{ type: 'AnswerRequested', data: { region, dueOn: due, businessDays, occurredOn } }];
}
