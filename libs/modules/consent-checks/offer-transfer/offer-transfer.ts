import { z } from 'zod';
import { code, DomainCommand } from '#platform/kernel';
import { enter, requireNotClosed, said } from '../check-rules.js';
import type { ConsentCheck } from '../consent-check.js';
import type { ConsentCheckEvent } from '../consent-check-events.js';
import { refuseCheck } from '../consent-check.problems.js';
import { dueOn, requireRegion, type Terms } from '../terms.js';
import { consentChecksPolicy } from '../consent-checks-policy.js';

export const offerTransferInput = z.strictObject({ ...said, to: code(20) });
export type OfferTransferInput = z.infer<typeof offerTransferInput>;

/** The responsible region says that the sample is another region's. */
export class OfferTransfer extends DomainCommand<OfferTransferInput> {}

/** The offering region stays responsible until the other accepts. An offer stands until it is answered. */
export function offerTransfer(
  command: OfferTransfer,
  state: ConsentCheck,
  terms: Terms,
): ConsentCheckEvent[] {
  const { check, region, occurredOn, note } = enter(command, state, consentChecksPolicy.OfferTransfer);
  requireNotClosed(check);
  const { to } = command.input;
  if (to === region) throw refuseCheck('consent-check.transfer-to-itself', { region });
  if (check.offeredTo)
    throw refuseCheck('consent-check.transfer-already-offered', { region: check.offeredTo });
  requireRegion(terms, to, occurredOn);
  const replyDueOn = dueOn(terms, 'transfer-reply', check, occurredOn);
  return [{ type: 'TransferOffered', data: { region, to, replyDueOn, occurredOn, note } }];
}
