import { z } from 'zod';
import { DomainCommand } from '#platform/kernel';
import { enter, requirePhase, said } from '../check-rules.js';
import type { ConsentCheck } from '../consent-check.js';
import type { ConsentCheckEvent } from '../consent-check-events.js';
import { dueOn, type Terms } from '../terms.js';
import { consentChecksPolicy } from '../consent-checks-policy.js';

export const pledgeRetrospectiveConsentInput = z.strictObject(said);
export type PledgeRetrospectiveConsentInput = z.infer<typeof pledgeRetrospectiveConsentInput>;

/** The region promises to obtain the consent afterwards. */
export class PledgeRetrospectiveConsent extends DomainCommand<PledgeRetrospectiveConsentInput> {}

/** Quiet while a consent is due already or obtained: repeating the promise does not put the deadline off. */
export function pledgeRetrospectiveConsent(
  command: PledgeRetrospectiveConsent,
  state: ConsentCheck,
  terms: Terms,
): ConsentCheckEvent[] {
  const { check, region, occurredOn, note } = enter(
    command,
    state,
    consentChecksPolicy.PledgeRetrospectiveConsent,
  );
  const { finding } = requirePhase(check, 'nonconforming');
  if (check.deadlines['retrospective-consent'] || finding.retrospectiveConsent !== 'none') return [];
  const due = dueOn(terms, 'retrospective-consent', check, occurredOn);
  return [{ type: 'RetrospectiveConsentPledged', data: { region, dueOn: due, occurredOn, note } }];
}
