import { z } from 'zod';
import { DomainCommand } from '#platform/kernel';
import { enterAsReceiver, requireNotClosed, said } from '../check-rules.js';
import type { ConsentCheck } from '../consent-check.js';
import type { ConsentCheckEvent } from '../consent-check-events.js';
import { refuseCheck } from '../consent-check.problems.js';
import { consentChecksPolicy } from '../consent-checks-policy.js';

export const refuseTransferInput = z.strictObject(said);
export type RefuseTransferInput = z.infer<typeof refuseTransferInput>;

/** The region a check is offered to says that the sample is not its own. */
export class RefuseTransfer extends DomainCommand<RefuseTransferInput> {}

/** The offering region, responsible all along, goes on; its deadlines never stopped. */
export function refuseTransfer(command: RefuseTransfer, state: ConsentCheck): ConsentCheckEvent[] {
  const { check, region, occurredOn, note } = enterAsReceiver(
    command,
    state,
    consentChecksPolicy.RefuseTransfer,
  );
  requireNotClosed(check);
  const { offeredTo: by } = check;
  if (by === undefined) throw refuseCheck('consent-check.no-transfer-offered');
  return [{ type: 'TransferRefused', data: { region, by, occurredOn, note } }];
}
