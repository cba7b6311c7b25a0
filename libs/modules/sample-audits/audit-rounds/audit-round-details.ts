import type { Actor, Recorded } from '#platform/kernel';
import type { AuditRoundEvent, DrawnSample } from '../audit-round-events.js';
import { evolveRow, type AuditRoundColumns } from './audit-round-row.js';
import { nextStepOf } from './next-step.js';
import { mayReadRegion, mayReadRound, viewFor, type RoundFacts } from './round-view.js';

type Listable = Omit<AuditRoundColumns, 'recorded_at'>;

/** The facts of a row of the list; reports become a list, by region. */
export function factsOf(row: Listable): RoundFacts {
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
    nextStep: nextStepOf({ ...row, reported: Object.keys(row.reports) }),
    latestOn: row.latest_on,
  };
}

/** Everything about one round as the reader may see it; nothing when the reader may not know of it. */
export function detailsOf(history: readonly Recorded<AuditRoundEvent>[], reader: Actor) {
  const row = history.reduce(evolveRow, undefined as AuditRoundColumns | undefined);
  if (!row || !mayReadRound(reader, row)) return undefined;
  const frozen = history.find((event) => event.type === 'FrameFrozen');
  const draws = history.filter((event) => event.type === 'SampleDrawn');
  const announced = history.filter((event) => event.type === 'AuditRoundAnnounced');
  return {
    ...viewFor(factsOf(row), reader),
    frameFormat: frozen?.data.format ?? null,
    frozenOn: frozen?.data.occurredOn ?? null,
    drawn: draws.map(
      ({ data: { draw, algorithm, seed, seedOrigin, seedFixedOn, allocation, occurredOn } }) => ({
        ...{ draw, algorithm, seed, seedOrigin, seedFixedOn, allocation, on: occurredOn },
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

function samplesOf(history: readonly Recorded<AuditRoundEvent>[], reader: Actor): readonly ListedSample[] {
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
