import { refuseProgramme } from './organisations.problems.js';
import type { DeadlinePolicy } from './programme-events.js';

/** Refuses deadlines by which a contact would have to be confirmed before it is made. */
export function requireSoundDeadlines({ patientContact, patientContactConfirmation }: DeadlinePolicy): void {
  if (patientContactConfirmation >= patientContact) return;
  throw refuseProgramme('deadlines.contact-after-confirmation', {
    contact: patientContact,
    confirmation: patientContactConfirmation,
  });
}
