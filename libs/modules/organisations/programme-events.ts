import { z } from 'zod';
import { code, event, eventCategory, localDate, personalField, type EventsOf } from '#platform/kernel';

export const names = z.object({ da: z.string().min(1).max(120), en: z.string().min(1).max(120) });

/** What a contact answers for. An auditor's contact is the centre's own mailbox for its deadlines. */
export const DUTIES = ['consent-contact', 'regional-director', 'committee-secretariat', 'auditor'] as const;
export type Duty = (typeof DUTIES)[number];
/** The duties that belong to one region; the others are the centre's and the committee's. */
export const REGIONAL_DUTIES: readonly Duty[] = ['consent-contact', 'regional-director'];

/** Deadlines in business days; the defaults are those of the handbook where the committee's papers are silent. */
export const deadlinePolicy = z.object({
  answer: z.int().min(1).max(260),
  assessment: z.int().min(1).max(260),
  patientContact: z.int().min(1).max(260),
  patientContactConfirmation: z.int().min(1).max(260),
  retrospectiveConsent: z.int().min(1).max(260),
  transferReply: z.int().min(1).max(260),
  verification: z.int().min(1).max(260),
  dataHandling: z.int().min(1).max(260),
});
export type DeadlinePolicy = z.infer<typeof deadlinePolicy>;

/** Days that are not business days besides weekends and public holidays. */
export const closedDayPolicy = z.object({
  /** Every year, as `MM-DD`. */
  closedDays: z.array(z.string().regex(/^\d{2}-\d{2}$/)),
  extraClosedDates: z.array(localDate),
  extraOpenDates: z.array(localDate),
});

/** Streams `programme-<code>`: who takes part in a programme, and by which deadlines it is run. */
export const programmeEvents = eventCategory('programme', {
  ProgrammeRegistered: event({ programme: code(), names }),
  RegionRegistered: event({
    programme: code(),
    region: code(20),
    names,
    population: z.int().nonnegative().optional(),
    /** The day the population was counted. */
    populationOn: localDate.optional(),
    iso: code(10).optional(),
    sequencingSite: code(40).optional(),
    validFrom: localDate,
    /** The last day it exists. */
    validTo: localDate.optional(),
  }),
  /** From `occurredOn` the successors carry the rights and duties of the predecessors; n to m. */
  RegionsSucceeded: event({
    programme: code(),
    predecessors: z.array(code(20)).min(1),
    successors: z.array(code(20)).min(1),
    authority: z.string().max(200).optional(),
  }),
  PatientGroupRegistered: event({
    programme: code(),
    patientGroup: code(),
    names,
    validFrom: localDate,
    validTo: localDate.optional(),
  }),
  DepartmentRegistered: event({ programme: code(), department: code(), region: code(20), names }),
  /** Appointing somebody under an id already in use replaces whoever held it. */
  ContactAppointed: event({
    programme: code(),
    contact: code(),
    duty: z.enum(DUTIES),
    region: code(20).optional(),
    name: personalField(),
    email: personalField(),
    language: z.enum(['da', 'en']),
  }),
  ContactRetired: event({ programme: code(), contact: code() }),
  DeadlinePolicySet: event({ programme: code(), deadlines: deadlinePolicy }),
  ClosedDaysSet: event({ programme: code(), policy: closedDayPolicy }),
  /** Correlation of compliance within a family, for intervals that respect trios; 0 to 1. */
  FamilyCorrelationSet: event({ programme: code(), correlation: z.number().min(0).max(1) }),
});
export type ProgrammeEvent = EventsOf<typeof programmeEvents>;
