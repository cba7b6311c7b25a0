import { canonicalJson, type Personal } from '#platform/kernel';
import type { Contact } from './programme.js';

/** What a contact's sealed fields say: `erased` when the key is gone. */
export type KnownContact = { readonly name: string; readonly email: string } | 'erased';

/** By `sealKey` of the name, so that what one appointment says is never taken for another's. */
export type KnownContacts = ReadonlyMap<string, KnownContact>;

/** Tells one sealed text from every other: no two share an initialisation vector. */
export const sealKey = (sealed: Personal): string => canonicalJson(sealed);

/** What somebody is to be appointed with. */
export interface Particulars {
  readonly duty: Contact['duty'];
  readonly region?: string | undefined;
  readonly name: string;
  readonly email: string;
  readonly language: Contact['language'];
}

/** Whether the post is held with exactly these particulars already. */
export function saysTheSame(held: Contact, wanted: Particulars, known: KnownContacts): boolean {
  const current = known.get(sealKey(held.name));
  if (current === undefined || current === 'erased') return false;
  const duties =
    held.duty === wanted.duty && held.region === wanted.region && held.language === wanted.language;
  return duties && current.name === wanted.name && current.email === wanted.email;
}
