import type { Actor, Recorded, ViewedDates } from '#platform/kernel';
import type { AuditRoundEvent, DrawnSample } from '../audit-round-events.js';
import { historyOn } from '../audit-rounds/audit-round-details.js';
import { mayReadRegion, mayReadRound } from '../audit-rounds/round-view.js';

type DataOf<T extends AuditRoundEvent['type']> = Extract<AuditRoundEvent, { type: T }>['data'];

/** What was drawn of a region. */
export interface DrawnOfRegion {
  readonly region: string;
  /** Requisitions drawn. */
  readonly people: number;
  readonly families: number;
  /** Of the people, those drawn without a family. */
  readonly singles: number;
}

/** How far a round's own work had come on a day, with what was drawn of each region the reader may see. */
export interface RoundDrawn {
  readonly programme: string;
  readonly status: 'planned' | 'frozen' | 'drawn' | 'announced' | 'closed';
  readonly answerDueOn: string | null;
  readonly regions: readonly DrawnOfRegion[];
  readonly reports: readonly { readonly region: string; readonly outcome: string; readonly on: string }[];
}

const statusAfter: Partial<Record<AuditRoundEvent['type'], RoundDrawn['status']>> = {
  AuditRoundPlanned: 'planned',
  FrameFrozen: 'frozen',
  SampleDrawn: 'drawn',
  AuditRoundAnnounced: 'announced',
  AuditRoundClosed: 'closed',
};

/** Nothing when there was no such round on the day, or the reader may not know of it. */
export function drawnByRegion(
  history: readonly Recorded<AuditRoundEvent>[],
  reader: Actor,
  dates: ViewedDates,
): RoundDrawn | undefined {
  const events = historyOn(history, dates);
  const [planned] = dataOf(events, 'AuditRoundPlanned');
  if (!planned || !mayReadRound(reader, planned)) return undefined;
  const samples = dataOf(events, 'SamplesListed').flatMap((listed) => listed.samples);
  const reports = new Map(dataOf(events, 'RegionReported').map((data) => [data.region, data]));
  return {
    programme: planned.programme,
    status: statusOf(events),
    answerDueOn: dataOf(events, 'AuditRoundAnnounced').at(-1)?.answerDueOn ?? null,
    regions: [...planned.regions]
      .filter((region) => mayReadRegion(reader, region))
      .sort()
      .map((region) => drawnOf(region, samples)),
    reports: [...reports.values()]
      .filter(({ region }) => mayReadRegion(reader, region))
      .map(({ region, outcome, occurredOn: on }) => ({ region, outcome, on })),
  };
}

// A later draw of an announced round does not take it back to drawn.
function statusOf(events: readonly Recorded<AuditRoundEvent>[]): RoundDrawn['status'] {
  return events.reduce<RoundDrawn['status']>((status, { type }) => {
    if (type === 'SampleDrawn' && status === 'announced') return status;
    return statusAfter[type] ?? status;
  }, 'planned');
}

function drawnOf(region: string, samples: readonly DrawnSample[]): DrawnOfRegion {
  const own = samples.filter((sample) => sample.region === region);
  const families = new Set(own.flatMap(({ family }) => (family === undefined ? [] : [family])));
  const singles = own.filter(({ family }) => family === undefined).length;
  return { region, people: own.length, families: families.size, singles };
}

const dataOf = <T extends AuditRoundEvent['type']>(
  events: readonly Recorded<AuditRoundEvent>[],
  type: T,
): DataOf<T>[] => events.flatMap((event) => (event.type === type ? [event.data as DataOf<T>] : []));
