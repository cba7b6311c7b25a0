import { z } from 'zod';
import { RECIPIENTS, type RecipientDuty } from '../reminder-events.js';

const shape = new RegExp(`^(${RECIPIENTS.join('|')})(?::([\\p{L}\\p{N}_.-]{1,20}))?$`, 'u');

/** A filter by recipient: `consent-contact`, or `consent-contact:1084` for one region's. */
export const recipient = z
  .string()
  .regex(shape, { error: 'recipient.malformed' })
  .transform((text) => {
    const [, duty, region] = shape.exec(text) ?? [];
    return { duty: duty as RecipientDuty, region };
  });
