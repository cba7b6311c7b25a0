import { z } from 'zod';
import { containsCprLike, localDate } from '#platform/kernel';
import { allocationRule, SEED_ORIGINS } from '../audit-round-events.js';

// A public beacon's value is hexadecimal and may hold ten digits in a row by chance.
const isBeacon = (text: string): boolean => /^[0-9a-f]{32,200}$/i.test(text);

export const drawSampleInput = z.strictObject({
  occurredOn: localDate,
  /** Fixed after the freeze, from something nobody controls. */
  seed: z
    .string()
    .min(1)
    .max(200)
    .refine((text) => isBeacon(text) || !containsCprLike(text), { error: 'text.cpr-like' }),
  seedOrigin: z.enum(SEED_ORIGINS),
  /** The day the seed came about; the day of the draw unless told. */
  seedFixedOn: localDate.optional(),
  /** How many units in all, earlier draws of the round included. */
  allocation: allocationRule,
});
export type DrawSampleInput = z.infer<typeof drawSampleInput>;
