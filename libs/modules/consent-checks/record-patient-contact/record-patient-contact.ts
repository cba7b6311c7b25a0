import { z } from 'zod';
import { DomainCommand } from '#platform/kernel';
import { enter, requireNotClosed, said } from '../check-rules.js';
import type { ConsentCheck } from '../consent-check.js';
import type { ConsentCheckEvent } from '../consent-check-events.js';
import { CONTACT_WAYS } from '../consent-check-words.js';
import { consentChecksPolicy } from '../consent-checks-policy.js';

/** `occurredOn` is the day on which the patient was contacted. */
export const recordPatientContactInput = z.strictObject({ ...said, by: z.enum(CONTACT_WAYS) });
export type RecordPatientContactInput = z.infer<typeof recordPatientContactInput>;

/** The region confirms that it has contacted the patient. */
export class RecordPatientContact extends DomainCommand<RecordPatientContactInput> {}

/** Settles both the contact and its confirmation. Quiet for the same way on the same day. */
export function recordPatientContact(
  command: RecordPatientContact,
  state: ConsentCheck,
): ConsentCheckEvent[] {
  const { check, region, occurredOn, note } = enter(command, state, consentChecksPolicy.RecordPatientContact);
  requireNotClosed(check);
  const { by } = command.input;
  const { patientContact: known } = check;
  if (!note && known?.by === by && known.occurredOn === occurredOn) return [];
  return [{ type: 'PatientContacted', data: { region, by, occurredOn, note } }];
}
