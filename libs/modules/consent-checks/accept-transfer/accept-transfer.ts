import { z } from 'zod';
import { DomainCommand } from '#platform/kernel';
import { enterAsReceiver, requireNotClosed, said } from '../check-rules.js';
import type { ConsentCheck } from '../consent-check.js';
import type { ConsentCheckEvent } from '../consent-check-events.js';
import { refuseCheck } from '../consent-check.problems.js';
import { dueOn, type Terms } from '../terms.js';
import { consentChecksPolicy } from '../consent-checks-policy.js';

export const acceptTransferInput = z.strictObject(said);
export type AcceptTransferInput = z.infer<typeof acceptTransferInput>;

/** The region a check is offered to takes it over. */
export class AcceptTransfer extends DomainCommand<AcceptTransferInput> {}

const restarting = [
  'answer',
  'patient-contact',
  'patient-contact-confirmation',
  'retrospective-consent',
] as const;

/** The region's open deadlines run anew from the acceptance. Quiet for a region that is responsible already. */
export function acceptTransfer(
  command: AcceptTransfer,
  state: ConsentCheck,
  terms: Terms,
): ConsentCheckEvent[] {
  const {
    check,
    region: from,
    occurredOn,
    note,
  } = enterAsReceiver(command, state, consentChecksPolicy.AcceptTransfer);
  requireNotClosed(check);
  const { offeredTo: region, deadlines } = check;
  if (region === undefined) {
    if (command.issued.actor.region === from) return [];
    throw refuseCheck('consent-check.no-transfer-offered');
  }
  const restarted = restarting
    .filter((kind) => deadlines[kind])
    .map((kind) => ({ kind, dueOn: dueOn(terms, kind, check, occurredOn) }));
  return [{ type: 'TransferAccepted', data: { region, from, restarted, occurredOn, note } }];
}
