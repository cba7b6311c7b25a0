import { localDateOf } from '#platform/calendar';
import { fold, idOf, type Recorded } from '#platform/kernel';
import type { AuditRoundEvent } from '#modules/sample-audits';
import { consentChecks, type OpenedCheck } from '../consent-check.js';
import type { ConsentCheckEvent } from '../consent-check-events.js';
import { openState } from '../open-state.js';
import type { RoundOfRegion, StatusQuestion } from './consent-status.query.js';
import { MEASURES, type Counts, type Measure } from './status-measures.js';

type Heard = Recorded<ConsentCheckEvent | AuditRoundEvent>;
type CheckEvent = Recorded<ConsentCheckEvent>;
type Asked = Pick<StatusQuestion, 'programme' | 'round' | 'asOf' | 'knownOn'>;

const OWN_DEADLINES = ['answer', 'patient-contact', 'patient-contact-confirmation', 'retrospective-consent'];
const STATE_COLUMNS: Readonly<Record<string, Measure>> = {
  closed: 'closed',
  awaitingAnswer: 'awaiting_answer',
  awaitingAssessment: 'awaiting_assessment',
  underInvestigation: 'under_investigation',
  transferOffered: 'transfer_offered',
  awaitingRetrospectiveConsent: 'awaiting_retrospective_consent',
  awaitingVerification: 'awaiting_verification',
  awaitingDataHandling: 'awaiting_data_handling',
};

/** What the tables must answer, found the long way: every stream's events up to both dates are folded anew. */
export class StatusReference {
  readonly #streams = new Map<string, Heard[]>();

  constructor(log: readonly Heard[]) {
    for (const event of log)
      this.#streams.set(event.stream, [...(this.#streams.get(event.stream) ?? []), event]);
  }

  countsByRegion(asked: Asked): Map<string, Counts> {
    const counts = new Map<string, Record<Measure, number>>();
    for (const { check, events } of this.#checks(asked)) {
      const of = counts.get(check.region) ?? zero();
      counts.set(check.region, of);
      for (const [measure, n] of countedOf(check, events, asked.asOf)) of[measure] += n;
    }
    return counts;
  }

  oldestOpenByRegion(asked: Asked): Map<string, string> {
    const oldest = new Map<string, string>();
    for (const { check, events } of this.#checks(asked)) {
      if (openState(check) === 'closed') continue;
      const on = events.findLast(isOpening)?.data.occurredOn ?? '';
      if (on < (oldest.get(check.region) ?? '9')) oldest.set(check.region, on);
    }
    return oldest;
  }

  roundsByRegion(asked: Asked): readonly RoundOfRegion[] {
    return [...this.#streams].flatMap(([stream, all]) => {
      const events = known(all, asked) as Recorded<AuditRoundEvent>[];
      const [planned] = events;
      if (planned?.type !== 'AuditRoundPlanned' || !isAsked(idOf(stream), asked)) return [];
      return planned.data.regions.map((region) => roundOf(region, planned.data.sampling, events));
    });
  }

  *#checks(asked: Asked): Iterable<{ check: OpenedCheck; events: readonly CheckEvent[] }> {
    for (const [stream, all] of this.#streams) {
      if (!stream.startsWith('consentCheck-')) continue;
      const events = known(all, asked) as CheckEvent[];
      const check = fold(consentChecks, events);
      if (check.status === 'opened' && check.programme === asked.programme && isAsked(check.round, asked))
        yield { check, events };
    }
  }
}

function roundOf(
  region: string,
  sampling: RoundOfRegion['sampling'],
  events: readonly Recorded<AuditRoundEvent>[],
): RoundOfRegion {
  const reports = events.flatMap((event) => (event.type === 'RegionReported' ? [event.data] : []));
  const latest = reports.findLast((report) => report.region === region);
  const { outcome = null, sampled = null, occurredOn: reportedOn = null } = latest ?? {};
  return { region, sampling, outcome, sampled, reportedOn };
}

const isAsked = (round: string | undefined, asked: Asked): boolean =>
  asked.round === undefined || asked.round === round;

/** What had taken effect and was recorded by then; always the beginning of the stream. */
function known(events: readonly Heard[], { asOf, knownOn = '9999-12-31' }: Asked): readonly Heard[] {
  const told = events.filter(
    ({ data, recordedAt }) => data.occurredOn <= asOf && localDateOf(recordedAt) <= knownOn,
  );
  if (told.some((event, index) => event !== events[index])) throw new Error('what was known is no beginning');
  return told;
}

const zero = () => Object.fromEntries(MEASURES.map((measure) => [measure, 0])) as Record<Measure, number>;
const isOpening = ({ type }: CheckEvent): boolean =>
  type === 'ConsentCheckOpened' || type === 'CheckReopened';

function countedOf(
  check: OpenedCheck,
  events: readonly CheckEvent[],
  asOf: string,
): readonly [Measure, number][] {
  const [first] = events;
  if (first?.type !== 'ConsentCheckOpened') throw new Error('a check that was never opened');
  const { origin, unitSize } = first.data;
  const sinceOpening = events.slice(events.findLastIndex(isOpening));
  const assessed =
    check.complianceAtAnalysis === 'compliant' || check.complianceAtAnalysis === 'nonconforming';
  const facts: readonly [Measure, boolean, number?][] = [
    ['items', true],
    ['drawn', origin === 'drawn'],
    [STATE_COLUMNS[openState(check)] ?? 'items', true],
    ['answered', sinceOpening.some(({ type }) => type === 'CheckAnswered')],
    ['assessed', assessed],
    ['nonconforming', check.complianceAtAnalysis === 'nonconforming'],
    ['family_parts', assessed, 720_720 / unitSize],
    ['reported', check.reportedTo.length > 0],
    ['overdue', isOverdue(check, asOf)],
  ];
  return facts.flatMap(([measure, holds, n = 1]) => (holds ? [[measure, n] as [Measure, number]] : []));
}

function isOverdue(check: OpenedCheck, asOf: string): boolean {
  if (openState(check) === 'closed' || check.investigatedSince !== undefined) return false;
  return Object.entries(check.deadlines).some(
    ([kind, { dueOn }]) => OWN_DEADLINES.includes(kind) && dueOn < asOf,
  );
}
