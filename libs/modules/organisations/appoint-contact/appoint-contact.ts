import { z } from 'zod';
import {
  code,
  DomainCommand,
  freeText,
  localDate,
  requireAllowed,
  requireOrderedDate,
} from '#platform/kernel';
import { appointed } from '../appointment.js';
import { saysTheSame, type KnownContacts } from '../known-contacts.js';
import { refuseProgramme } from '../organisations.problems.js';
import { DUTIES, type ProgrammeEvent } from '../programme-events.js';
import { mailAddress } from '../programme-file.js';
import { isRegionValidOn } from '../programme-questions.js';
import type { ProgrammeState } from '../programme.js';
import { organisationsPolicy } from '../organisations-policy.js';

export const appointContactInput = z.strictObject({
  occurredOn: localDate,
  /** Names the post, not the person: `consent-1084`. */
  contact: code(),
  duty: z.enum(DUTIES),
  region: code(20).optional(),
  name: freeText(120),
  email: mailAddress,
  language: z.enum(['da', 'en']),
});
export type AppointContactInput = z.infer<typeof appointContactInput>;

/** Somebody takes up a duty, in place of whoever held the post. Administrators only. */
export class AppointContact extends DomainCommand<AppointContactInput> {}

/** Appoints; stays quiet when the very same name and address hold the post already. */
export function appointContact(
  { id: programme, input, issued }: AppointContact,
  state: ProgrammeState,
  known: KnownContacts,
): readonly ProgrammeEvent[] {
  requireAllowed(issued.actor, organisationsPolicy.AppointContact);
  if (state.status === 'unregistered') throw refuseProgramme('programme.unknown', { programme });
  const { occurredOn, contact, region } = input;
  if (region !== undefined && !isRegionValidOn(state, region, occurredOn))
    throw refuseProgramme('contact.region-unknown', { region, date: occurredOn });
  const event = appointed(state, input, { programme, occurredOn });
  const held = state.contacts[contact];
  if (held && held.retiredOn === undefined && saysTheSame(held, input, known)) return [];
  requireOrderedDate(occurredOn, issued.today, state.latest);
  return [event];
}
