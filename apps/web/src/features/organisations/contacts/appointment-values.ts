import type { AppointContactAppointData } from '#web/lib/api/types.gen.js';
import type { Language } from '#web/lib/language.js';
import type { Contact, Duty } from '../programme.js';

/** What the form about a contact holds. */
export interface AppointmentValues {
  readonly duty: Duty | '';
  readonly region: string;
  readonly contact: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly occurredOn: string;
}

export type AppointmentInput = AppointContactAppointData['body'];

const REGIONAL: readonly string[] = ['consent-contact', 'regional-director'];

/** Whether a duty belongs to one region. */
export const isRegionalDuty = (duty: string): boolean => REGIONAL.includes(duty);

const POSTS: Readonly<Record<Duty, string>> = {
  'consent-contact': 'consent',
  'regional-director': 'director',
  'committee-secretariat': 'secretariat',
  auditor: 'auditors',
};

/** What a post is usually called: `consent-1084`. It names the post, not the person. */
export function usualPost(duty: Duty | '', region: string): string {
  if (duty === '') return '';
  if (!isRegionalDuty(duty)) return POSTS[duty];
  return region === '' ? '' : `${POSTS[duty]}-${region}`;
}

/** Whether a text may be the code of a post. */
export const isPost = (text: string): boolean => /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(text);

/** Who holds the post now and would be replaced. */
export const holderOf = (contacts: readonly Contact[], post: string): Contact | undefined =>
  contacts.find(({ id, retiredOn }) => id === post && retiredOn === undefined);

/** The form about a post: a new one, or that of somebody who is replaced. */
export const appointmentValues = (today: string, replaced?: Contact): AppointmentValues => ({
  duty: replaced?.duty ?? '',
  region: replaced?.region ?? '',
  contact: replaced?.id ?? '',
  name: '',
  email: '',
  language: replaced?.language ?? 'da',
  occurredOn: today,
});

/** An appointment as the server takes it. */
export function appointmentInput(values: AppointmentValues): AppointmentInput {
  const { duty, region, contact, name, email, language, occurredOn } = values;
  const post = contact.trim() === '' ? usualPost(duty, region) : contact.trim();
  return {
    ...{ occurredOn, contact: post, duty: duty as Duty, language },
    ...(isRegionalDuty(duty) ? { region } : {}),
    name: name.trim(),
    email: email.trim(),
  };
}
