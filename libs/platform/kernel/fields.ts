import { z } from 'zod';
import { isLocalDate } from '#platform/calendar';
import { containsCprLike } from './cpr.js';

/** A calendar day, `2023-03-15`; refused when there is no such day. */
export const localDate = z
  .string()
  .refine(isLocalDate, { error: 'date.not-a-date' })
  .meta({ format: 'date', description: 'A calendar day in Europe/Copenhagen, YYYY-MM-DD.' });

/** A UTC instant, `2023-03-15T07:30:00.000Z`. */
export const instant = z.iso.datetime();

/** A stable code of letters, digits and `-_.:/`: ids, region codes, departments, form versions. */
export const code = (max = 80) =>
  z
    .string()
    .min(1)
    .max(max)
    .regex(/^[\p{L}\p{N}][\p{L}\p{N}\-_.:/]*$/u, { error: 'code.malformed' })
    .refine((text) => !containsCprLike(text), { error: 'text.cpr-like' });

/** SHA-256 in lower-case hex. */
export const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/, { error: 'sha256.malformed' });

/** An id that becomes part of a stream name. */
export const streamId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,79}$/, { error: 'id.malformed' });
