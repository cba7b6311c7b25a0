import { addDays } from '#platform/calendar';

/** Who is written to about a region, or about no region, on a day. */
type ContactsOf = (region: string | null, day: string) => readonly string[];

export interface Days {
  readonly from: string;
  readonly until: string;
}

/** The regions whose reminders may go out in one mail with those of a region: its own, and those with a contact in common. */
export function regionsWith(
  region: string | null,
  regions: readonly string[],
  { from, until }: Days,
  contactsOf: ContactsOf,
): string[] {
  const days: string[] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) days.push(day);
  const sharesOn = (other: string) => (day: string) => {
    const own = contactsOf(region, day);
    return contactsOf(other, day).some((contact) => own.includes(contact));
  };
  return regions.filter((other) => other === region || days.some(sharesOn(other)));
}
