import { z } from 'zod';
import { localDate, ROLES } from '#platform/kernel';
import {
  checklist,
  COMPLIANCE,
  CONSENT_ANSWERS,
  DEADLINE_KINDS,
  deviation,
  evidence,
  EXEMPTIONS,
  information,
} from '../consent-check-words.js';
import { OPEN_STATES } from '../open-state.js';
import { PARTIES } from '../waiting-for.js';

const cause = z.object({ id: z.string(), type: z.string(), revision: z.int(), occurredOn: localDate });

const deadline = z.object({
  kind: z.enum(DEADLINE_KINDS),
  from: localDate.meta({ description: 'The first day that counts.' }),
  dueOn: localDate,
  party: z.enum(PARTIES).meta({ description: 'Who must meet it.' }),
  rule: z.object({
    name: z.string().meta({ description: "The rule among the programme's deadlines." }),
    businessDays: z.int().meta({ description: 'How many it gave.' }),
  }),
  setBy: cause.meta({ description: 'The event it follows from.' }),
  movedBy: cause.nullable().meta({ description: 'The end of an investigation that moved it.' }),
});

const entry = z.object({
  id: z.string(),
  type: z.string(),
  revision: z.int(),
  position: z.string(),
  occurredOn: localDate.meta({ description: 'The day of effect (virkning).' }),
  recordedAt: z.string().meta({ description: 'The instant of registration (registrering).' }),
  by: z.object({ id: z.string(), role: z.enum(ROLES), region: z.string().optional() }),
  data: z.record(z.string(), z.unknown()),
});

const action = z.object({
  name: z.string().meta({ description: 'The command, as its row of the policy table is called.' }),
  allowed: z.boolean(),
  because: z
    .object({ code: z.string(), detail: z.string() })
    .nullable()
    .meta({ description: 'Why not, such as that it takes another person.' }),
});

const answer = z.object({
  consent: z.enum(CONSENT_ANSWERS),
  exemption: z.enum(EXEMPTIONS).nullable(),
  checklist: checklist.nullable(),
  information,
  answeredBy: z.string(),
  occurredOn: localDate,
  revision: z.int(),
});

/** A check as it stands or stood, and everything that had happened to it. */
export const shownCheck = z
  .object({
    id: z.string(),
    revision: z.int(),
    asOf: localDate,
    knownOn: localDate,
    programme: z.string(),
    round: z.string().nullable(),
    origin: z.enum(['drawn', 'spot-check']),
    sample: z.string(),
    region: z.string(),
    patientGroup: z.string().nullable(),
    department: z.string().nullable(),
    family: z.string().nullable(),
    relation: z.string().nullable(),
    offeredTo: z.string().nullable(),
    state: z.enum(OPEN_STATES),
    waitingFor: z.enum(PARTIES).nullable(),
    looked: z.boolean(),
    lookedOn: localDate.nullable(),
    closedBecause: z.string().nullable(),
    analysedOn: localDate.nullable(),
    complianceAtAnalysis: z.enum(COMPLIANCE).nullable(),
    deviations: z.array(deviation).readonly(),
    retrospectiveConsent: z.string().nullable(),
    investigatedSince: localDate.nullable(),
    patientContact: z.object({ by: z.string(), occurredOn: localDate }).nullable(),
    answer: answer.nullable().meta({ description: 'The latest answer since the question was last put.' }),
    evidence: z
      .array(evidence.extend({ shownWith: z.enum(['answer', 'retrospective-consent']), revision: z.int() }))
      .meta({ description: 'The forms that were shown, by their hashes; never the forms.' }),
    deadlines: z.array(deadline),
    reportedTo: z.array(z.string()).readonly(),
    actions: z
      .array(action)
      .readonly()
      .meta({ description: 'What the reader may do now; nothing while looking at the past.' }),
    history: z.array(entry),
  })
  .meta({ description: 'A consent check with its history.' });
