import { z } from 'zod';
import { containsCprLike } from './cpr.js';
import { isPlainText } from './plain-text.js';

/** Personal text on its way into the log; the log seals it before anything is stored. */
export interface Unsealed {
  readonly $personal: string;
  readonly value: string;
}

/** Personal text as stored: AES-256-GCM under the subject's key, bound to the event and the field. */
export interface Sealed {
  readonly $sealed: 1;
  /** Whose key: a random reference such as `sample:<id>` or `contact:<id>`, never a name or number. */
  readonly subject: string;
  readonly keyVersion: number;
  readonly event: string;
  readonly path: string;
  readonly iv: string;
  readonly ciphertext: string;
  readonly tag: string;
}

/** What reading yields when the key is gone: the fact that something was there, and nothing else. */
export interface Erased {
  readonly $erased: true;
}

/** A declared personal field of an event. Decisions pass it on unread; mails and pages reveal it. */
export type Personal = Unsealed | Sealed;

export const ERASED: Erased = { $erased: true };

/** Marks text as personal to a subject; the only way free text, names and addresses enter an event. */
export const personal = (subject: string, value: string): Unsealed => ({ $personal: subject, value });

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

export const isUnsealed = (value: unknown): value is Unsealed =>
  isObject(value) && typeof value['$personal'] === 'string' && typeof value['value'] === 'string';

export const isSealed = (value: unknown): value is Sealed => isObject(value) && value['$sealed'] === 1;

export const isErased = (value: unknown): value is Erased => isObject(value) && value['$erased'] === true;

/** The schema of a personal field in an event: sealed or about to be, never clear text. */
export const personalField = () =>
  z.custom<Personal>((value) => isSealed(value) || isUnsealed(value), 'a personal field is sealed');

/**
 * The schema of free text in a command: trimmed, 1 to `max` characters of plain text, nothing that looks like a CPR
 * number.
 */
export const freeText = (max = 2000) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine(isPlainText, { error: 'text.unprintable' })
    .refine((text) => !containsCprLike(text), { error: 'text.cpr-like' });
