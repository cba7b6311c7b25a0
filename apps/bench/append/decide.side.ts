import type { ConsentCheckEvent } from '#modules/consent-checks';
import { decide } from '#platform/event-store';
import { DomainCommand, derivedId, type Decider } from '#platform/kernel';
import type { Work } from '../measure.js';
import { migrate, openInstance } from '../instance.js';
import { EVENTS_PER_STREAM, type Side } from './sides.js';

const REGION = '1084';
const occurredOn = '2024-01-02';
const dueOn = '2024-01-16';

const script: readonly ConsentCheckEvent[] = [
  {
    type: 'ConsentCheckOpened',
    data: {
      ...{
        programme: 'dk-genome',
        round: 'R1',
        origin: 'drawn',
        sample: 'S-BENCH',
        region: REGION,
        occurredOn,
      },
      ...{ patientGroup: 'endocrinology', department: 'D-1', analysedOn: '2023-11-01' },
      ...{ unitSize: 1, answerBusinessDays: 10, requestsAnswer: true },
    },
  },
  { type: 'AnswerRequested', data: { region: REGION, dueOn, businessDays: 10, occurredOn } },
  {
    type: 'CheckAnswered',
    data: {
      ...{ region: REGION, answeredBy: 'contact-1084', consent: 'not-found', evidence: [] },
      ...{ information: { given: 'unknown', certainty: 'unknown' }, assessmentDueOn: dueOn, occurredOn },
    },
  },
  {
    type: 'CheckAssessed',
    data: {
      ...{ region: REGION, assessedBy: 'auditor-1', complianceAtAnalysis: 'nonconforming', occurredOn },
      deviations: [{ type: 'consent-missing', weight: 'nonconformity' }],
    },
  },
  { type: 'PatientContacted', data: { region: REGION, by: 'letter', occurredOn } },
  { type: 'RetrospectiveConsentPledged', data: { region: REGION, dueOn, occurredOn } },
  { type: 'RetrospectiveConsentObtained', data: { region: REGION, evidence: [], occurredOn } },
];

const followedChecks: Decider<number, ConsentCheckEvent> = {
  category: 'consentCheck',
  initialState: 0,
  evolve: (events) => events + 1,
};

class GoOn extends DomainCommand<{ readonly step: number }> {}

/** Whole commands: read the stream, decide, check against the schema, append. */
export async function decideSide(url: string): Promise<Side> {
  await migrate(url);
  const instance = openInstance(url);
  const counts = new Map<number, number>();
  const work: Work = (worker) => {
    const count = counts.get(worker) ?? 0;
    counts.set(worker, count + 1);
    const command = commandOf(`BENCH-${worker}-${Math.floor(count / EVENTS_PER_STREAM)}`, count);
    return decide(instance.log, followedChecks, command, (events) => script.slice(events, events + 1));
  };
  return { work, close: () => instance.close() };
}

function commandOf(id: string, step: number): GoOn {
  return new GoOn(
    id,
    { step },
    {
      commandId: derivedId('bench', id, String(step)),
      actor: { id: 'contact-1084', role: 'regional-contact', region: REGION },
      now: `${occurredOn}T09:00:00.000Z`,
      today: occurredOn,
      correlationId: 'bench',
    },
  );
}
