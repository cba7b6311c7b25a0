import { z } from 'zod';
import { canonicalJson, DomainCommand } from '#platform/kernel';
import { enter, requirePhase, requireSignedBefore, said, type Entered } from '../check-rules.js';
import type { ConsentCheck } from '../consent-check.js';
import type { ConsentCheckEvent } from '../consent-check-events.js';
import { evidence, IMPOSSIBLE_BECAUSE } from '../consent-check-words.js';
import { dueOn, type Terms } from '../terms.js';
import { consentChecksPolicy } from '../consent-checks-policy.js';

export const recordRetrospectiveConsentInput = z.discriminatedUnion('outcome', [
  z.strictObject({
    ...said,
    outcome: z.literal('obtained'),
    evidence: z.array(evidence).max(20).default([]),
  }),
  z.strictObject({ ...said, outcome: z.literal('refused') }),
  z.strictObject({ ...said, outcome: z.literal('impossible'), reason: z.enum(IMPOSSIBLE_BECAUSE) }),
]);
export type RecordRetrospectiveConsentInput = z.infer<typeof recordRetrospectiveConsentInput>;

/** What came of the attempt to obtain the consent afterwards. It never alters the compliance at analysis. */
export class RecordRetrospectiveConsent extends DomainCommand<RecordRetrospectiveConsentInput> {}

/**
 * A refusal or an impossibility bars the normal closing: a named role at the centre decides on the data (handbook,
 * C.4). Quiet when the same outcome stands.
 */
export function recordRetrospectiveConsent(
  command: RecordRetrospectiveConsent,
  state: ConsentCheck,
  terms: Terms,
): ConsentCheckEvent[] {
  const { input } = command;
  const entered = enter(command, state, consentChecksPolicy.RecordRetrospectiveConsent);
  if (outcomeStands(input, entered)) return [];
  const { check, region, occurredOn, note } = entered;
  requirePhase(check, 'nonconforming');
  const base = { region, occurredOn, note };
  if (input.outcome === 'obtained') {
    requireSignedBefore(input.evidence, occurredOn);
    return [{ type: 'RetrospectiveConsentObtained', data: { ...base, evidence: input.evidence } }];
  }
  const dataHandlingDueOn = dueOn(terms, 'data-handling', check, occurredOn);
  return input.outcome === 'refused'
    ? [{ type: 'RetrospectiveConsentRefused', data: { ...base, dataHandlingDueOn } }]
    : [
        {
          type: 'RetrospectiveConsentImpossible',
          data: { ...base, reason: input.reason, dataHandlingDueOn },
        },
      ];
}

function outcomeStands(input: RecordRetrospectiveConsentInput, { check, note }: Entered): boolean {
  const { progress } = check;
  if (note || !('finding' in progress) || progress.finding.retrospectiveConsent !== input.outcome)
    return false;
  return (
    input.outcome !== 'obtained' || canonicalJson(progress.finding.evidence) === canonicalJson(input.evidence)
  );
}
