import { z } from 'zod';
import { closedDayPolicy, deadlinePolicy, DUTIES, names } from '../programme-events.js';

const revealed = z.union([z.string(), z.object({ $erased: z.literal(true) })]);

/** A programme as its readers see it. */
export const programmeAnswer = z
  .object({
    code: z.string(),
    names,
    regions: z.array(
      z.object({
        code: z.string(),
        names,
        population: z.int().optional(),
        populationOn: z.string().optional(),
        iso: z.string().optional(),
        sequencingSite: z.string().optional(),
        validFrom: z.string(),
        validTo: z.string().optional().meta({ description: 'The last day it exists.' }),
      }),
    ),
    successions: z.array(
      z.object({
        predecessors: z.array(z.string()),
        successors: z.array(z.string()),
        authority: z.string().optional(),
        on: z.string(),
      }),
    ),
    patientGroups: z.array(
      z.object({ code: z.string(), names, validFrom: z.string(), validTo: z.string().optional() }),
    ),
    departments: z.array(z.object({ code: z.string(), region: z.string(), names })),
    contacts: z.array(
      z.object({
        id: z.string(),
        duty: z.enum(DUTIES),
        region: z.string().optional(),
        language: z.enum(['da', 'en']),
        appointedOn: z.string(),
        retiredOn: z.string().optional(),
        name: revealed.optional().meta({ description: 'Absent for who may not see it.' }),
        email: revealed.optional(),
      }),
    ),
    deadlines: deadlinePolicy.meta({ description: 'In business days.' }),
    closedDays: closedDayPolicy,
    businessDays: z
      .object({
        from: z.string(),
        to: z.string(),
        exceptions: z.array(z.string()).meta({
          description: 'Weekdays that do not count and weekend days that do, in the span told.',
        }),
      })
      .meta({ description: 'By which days deadlines are counted.' }),
    familyCorrelation: z.number(),
    revision: z.int(),
  })
  .meta({ description: 'A programme: who takes part, and by which deadlines and calendar it is run.' });
