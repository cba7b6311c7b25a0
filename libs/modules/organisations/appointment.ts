import { personal } from '#platform/kernel';
import { refuseProgramme } from './organisations.problems.js';
import { REGIONAL_DUTIES, type Duty, type ProgrammeEvent } from './programme-events.js';
import type { ProgrammeState } from './programme.js';

/** Somebody takes up a duty; name and address in clear text, as given. */
export interface Appointment {
  readonly contact: string;
  readonly duty: Duty;
  readonly region?: string | undefined;
  readonly name: string;
  readonly email: string;
  readonly language: 'da' | 'en';
}

/** The event of an appointment, with a key of its own for name and address. */
export function appointed(
  state: ProgrammeState,
  { contact, duty, region, name, email, language }: Appointment,
  { programme, occurredOn }: { readonly programme: string; readonly occurredOn: string },
): ProgrammeEvent {
  requireRightRegion(duty, region);
  const before = state.status === 'registered' ? (state.contacts[contact]?.appointments ?? 0) : 0;
  const subject = `contact:${programme}/${contact}/${before + 1}`;
  return {
    type: 'ContactAppointed',
    data: {
      programme,
      contact,
      duty,
      ...(region === undefined ? {} : { region }),
      name: personal(subject, name),
      email: personal(subject, email),
      language,
      occurredOn,
    },
  };
}

function requireRightRegion(duty: Duty, region: string | undefined): void {
  const regional = REGIONAL_DUTIES.includes(duty);
  if (regional && region === undefined) throw refuseProgramme('contact.region-missing', { duty });
  if (!regional && region !== undefined) throw refuseProgramme('contact.region-superfluous', { duty });
}
