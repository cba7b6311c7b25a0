import { localDate, ROLES } from '#platform/kernel';
import { z } from 'zod';

export const sessionAnswer = z
  .object({
    signedIn: z.boolean(),
    account: z.string().nullable(),
    name: z.string().nullable(),
    email: z.string().nullable(),
    role: z.enum(ROLES).nullable().meta({ description: 'Null while nobody has granted anything.' }),
    region: z.string().nullable(),
    secondFactor: z.enum(['on', 'off', 'required']).meta({
      description: '`required`: it must be set up before anything else is answered.',
    }),
    mode: z.enum(['production', 'test', 'demo']),
    today: localDate.meta({ description: 'The day it is here; in the demo the clock stands still.' }),
    signOnUrl: z
      .string()
      .nullable()
      .meta({ description: 'Where to POST to sign in with the provider, if there is one.' }),
    expiresAt: z.string().nullable().meta({ description: 'When the session ends at the latest.' }),
    idleMs: z.int().nullable().meta({ description: 'How long it lasts in which nothing is asked.' }),
  })
  .meta({ description: 'Who is signed in.' });

export type SessionAnswer = z.output<typeof sessionAnswer>;
