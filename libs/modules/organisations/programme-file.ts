import { z } from 'zod';
import { code, containsCprLike, freeText, localDate } from '#platform/kernel';
import { closedDayPolicy, deadlinePolicy, DUTIES } from './programme-events.js';

const names = z.strictObject({ da: freeText(120), en: freeText(120) });

const region = z.strictObject({
  code: code(20),
  names,
  population: z.int().nonnegative().optional(),
  /** The day the population was counted. */
  populationOn: localDate.optional(),
  iso: code(10).optional(),
  sequencingSite: code(40).optional(),
  validFrom: localDate,
  validTo: localDate.optional(),
});

const succession = z.strictObject({
  predecessors: z.array(code(20)).min(1),
  successors: z.array(code(20)).min(1),
  /** The day from which the successors act; it may lie ahead. */
  on: localDate,
  authority: freeText(200).optional(),
});

const patientGroup = z.strictObject({
  code: code(),
  names,
  validFrom: localDate,
  validTo: localDate.optional(),
});

const department = z.strictObject({ code: code(), region: code(20), names });

/** A mail address without anything that looks like a CPR number. */
export const mailAddress = z
  .email()
  .max(254)
  .refine((text) => !containsCprLike(text), { error: 'text.cpr-like' });

const contact = z.strictObject({
  id: code(),
  duty: z.enum(DUTIES),
  region: code(20).optional(),
  name: freeText(120),
  email: mailAddress,
  language: z.enum(['da', 'en']),
  /** The contact gives up the duty on the day the file is loaded. */
  retired: z.literal(true).optional(),
});

/**
 * What a programme file says. It is a statement of what shall be, not of all there is: what it leaves out stays as
 * it was, and nothing ends without an entry that says so.
 */
export const programmeFile = z.strictObject({
  programme: code(),
  names,
  regions: z.array(region).max(200),
  successions: z.array(succession).max(200).default([]),
  patientGroups: z.array(patientGroup).max(500),
  departments: z.array(department).max(5000).default([]),
  contacts: z.array(contact).max(2000).default([]),
  deadlines: deadlinePolicy.optional(),
  closedDays: closedDayPolicy.optional(),
  familyCorrelation: z.number().min(0).max(1).optional(),
});
export type ProgrammeFile = z.infer<typeof programmeFile>;
export type ContactEntry = ProgrammeFile['contacts'][number];
