import { eventsKnown, type Actor, type Recorded, type ViewedDates } from '#platform/kernel';
import type { AuditRoundEvent, DrawnSample } from '../audit-round-events.js';
import { evolveRow, type AuditRoundColumns } from './audit-round-row.js';
import { nextStepOf } from './next-step.js';
import { allocationFor, mayReadRegion, mayReadRound, viewFor, type RoundFacts } from './round-view.js';

export type Listable = Omit<AuditRoundColumns, 'recorded_at'>;
type History = readonly Recorded<AuditRoundEvent>[];

/** What of a round's history had happened and was known on the days of a question. */
export const historyOn = (history: History, dates: ViewedDates): History =>
  dates.isNow ? history : eventsKnown(history, dates);

/** The row of the list after a history; nothing while the round is not planned. */
export const rowAfter = (history: History): AuditRoundColumns | undefined =>
  history.reduce(evolveRow, undefined as AuditRoundColumns | undefined);

/** The facts of a row of the list; reports become a list, by region. What comes next is told of today only. */
export function factsOf(row: Listable, { isNow }: Pick<ViewedDates, 'isNow'>): RoundFacts {
  return {
    id: row.round,
    revision: row.revision,
    programme: row.programme,
    title: row.title,
    regime: row.regime,
    status: row.status,
    sampling: row.sampling,
    periodFrom: row.period_from,
    periodTo: row.period_to,
    regions: row.regions,
    answerBusinessDays: row.answer_business_days,
    answerDueOn: row.answer_due_on,
    frame: row.frame,
    draws: row.draws,
    reports: Object.keys(row.reports)
      .sort()
      .flatMap((region) => {
        const report = row.reports[region];
        return report ? [{ region, ...report }] : [];
      }),
    meetings: row.meetings,
    nextStep: isNow ? nextStepOf({ ...row, reported: Object.keys(row.reports) }) : null,
    latestOn: row.latest_on,
  };
}

/**
 * Everything about one round as the reader may see it, as it was on the days of the question; nothing when it was not
 * planned yet, or the reader may not know of it.
 */
export function detailsOf(all: History, reader: Actor, dates: ViewedDates) {
  const history = historyOn(all, dates);
  const row = rowAfter(history);
  if (!row || !mayReadRound(reader, row)) return undefined;
  const frozen = history.find((event) => event.type === 'FrameFrozen');
  const draws = history.filter((event) => event.type === 'SampleDrawn');
  const announced = history.filter((event) => event.type === 'AuditRoundAnnounced');
  return {
    ...viewFor(factsOf(row, dates), reader),
    ...{ asOf: dates.asOf, knownOn: dates.knownOn },
    frameFormat: frozen?.data.format ?? null,
    frozenOn: frozen?.data.occurredOn ?? null,
    drawn: draws.map(
      ({ data: { draw, algorithm, seed, seedOrigin, seedFixedOn, allocation, occurredOn } }) => ({
        ...{ draw, algorithm, seed, seedOrigin, seedFixedOn, on: occurredOn },
        allocation: allocationFor(allocation, reader),
      }),
    ),
    announcedDraws: announced.flatMap(({ data }) => data.draws),
    samples: samplesOf(history, reader),
    position: history.at(-1)?.position,
  };
}

/** What a list of samples says of each; the rank keys stand in the certificate. */
export type ListedSample = Pick<
  DrawnSample,
  'check' | 'requisition' | 'region' | 'patientGroup' | 'department' | 'analysedOn' | 'stratum' | 'rank'
> & { readonly draw: number; readonly family: string | null; readonly relation: string | null };

function samplesOf(history: History, reader: Actor): readonly ListedSample[] {
  return history.flatMap((event) =>
    event.type === 'SamplesListed' ? listed(event.data.draw, event.data.samples, reader) : [],
  );
}

function listed(draw: number, samples: readonly DrawnSample[], reader: Actor): ListedSample[] {
  return samples
    .filter(({ region }) => mayReadRegion(reader, region))
    .map(({ unit: _unit, rankKey: _key, unitSize: _size, family = null, relation = null, ...sample }) => ({
      draw,
      ...sample,
      family,
      relation,
    }));
}
