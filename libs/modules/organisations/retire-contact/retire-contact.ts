import { z } from 'zod';
import { code, DomainCommand, localDate, requireAllowed, requireOrderedDate } from '#platform/kernel';
import { refuseProgramme } from '../organisations.problems.js';
import type { ProgrammeEvent } from '../programme-events.js';
import type { ProgrammeState } from '../programme.js';
import { organisationsPolicy } from '../organisations-policy.js';

export const retireContactInput = z.strictObject({
  /** The first day without the duty. */
  occurredOn: localDate,
  contact: code(),
});
export type RetireContactInput = z.infer<typeof retireContactInput>;

/** Somebody gives up a duty and gets no more mail. Administrators only. */
export class RetireContact extends DomainCommand<RetireContactInput> {}

/** Retires the contact; stays quiet when that happened before. */
export function retireContact(
  { id: programme, input, issued }: RetireContact,
  state: ProgrammeState,
): readonly ProgrammeEvent[] {
  requireAllowed(issued.actor, organisationsPolicy.RetireContact);
  if (state.status === 'unregistered') throw refuseProgramme('programme.unknown', { programme });
  const { contact, occurredOn } = input;
  const held = state.contacts[contact];
  if (!held) throw refuseProgramme('contact.unknown', { programme, contact });
  if (held.retiredOn !== undefined) return [];
  requireOrderedDate(occurredOn, issued.today, state.latest);
  return [{ type: 'ContactRetired', data: { programme, contact, occurredOn } }];
}
