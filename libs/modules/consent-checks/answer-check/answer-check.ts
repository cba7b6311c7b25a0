import { z } from 'zod';
import { canonicalJson, DomainCommand } from '#platform/kernel';
import { enter, requirePhase, requireSignedBefore, said } from '../check-rules.js';
import type { Answer, ConsentCheck } from '../consent-check.js';
import type { ConsentCheckEvent } from '../consent-check-events.js';
import { checklist, CONSENT_ANSWERS, evidence, EXEMPTIONS, information } from '../consent-check-words.js';
import { refuseCheck } from '../consent-check.problems.js';
import { dueOn, type Terms } from '../terms.js';
import { consentChecksPolicy } from '../consent-checks-policy.js';

export const answerCheckInput = z.strictObject({
  ...said,
  consent: z.enum(CONSENT_ANSWERS),
  exemption: z.enum(EXEMPTIONS).optional(),
  checklist: checklist.optional(),
  information: information.default({ given: 'unknown', certainty: 'unknown' }),
  /** Hashes of forms, never the forms. */
  evidence: z.array(evidence).max(20).default([]),
});
export type AnswerCheckInput = z.infer<typeof answerCheckInput>;

/** The responsible region says what it found; an auditor may record it on its behalf. */
export class AnswerCheck extends DomainCommand<AnswerCheckInput> {}

/**
 * Until the assessment a new answer corrects the one before. Quiet when it says the same and adds no note; whoever
 * gave it first then stays its author.
 */
export function answerCheck(command: AnswerCheck, state: ConsentCheck, terms: Terms): ConsentCheckEvent[] {
  const { check, region, occurredOn, note } = enter(command, state, consentChecksPolicy.AnswerCheck);
  const progress = requirePhase(check, 'opened', 'requested', 'answered');
  const { consent, exemption, checklist, information, evidence } = command.input;
  requireExemption(command.input);
  requireSignedBefore(evidence, occurredOn);
  const answer = { consent, exemption, checklist, information, evidence };
  if (progress.phase === 'answered' && !note && saysTheSame(progress.answer, answer)) return [];
  const assessmentDueOn = dueOn(terms, 'assessment', check, occurredOn);
  const answeredBy = command.issued.actor.id;
  return [
    { type: 'CheckAnswered', data: { region, answeredBy, ...answer, assessmentDueOn, occurredOn, note } },
  ];
}

function requireExemption({ consent, exemption }: AnswerCheckInput): void {
  if (consent === 'not-applicable' && !exemption) throw refuseCheck('consent-check.exemption-missing');
  if (consent !== 'not-applicable' && exemption) throw refuseCheck('consent-check.exemption-unfounded');
}

function saysTheSame({ answeredBy: _who, ...earlier }: Answer, answer: Omit<Answer, 'answeredBy'>): boolean {
  return canonicalJson(earlier) === canonicalJson(answer);
}
