import { z } from 'zod';
import { code, localDate } from '#platform/kernel';
import { OPEN_STATES, type OpenState } from '../open-state.js';
import { PARTIES, waitingFor } from '../waiting-for.js';

const count = z.int().nonnegative();

const tally = z.object({
  total: count,
  open: count,
  overdue: count,
  byState: z.record(z.enum(OPEN_STATES), count),
  waitingFor: z
    .record(z.enum(['us', ...PARTIES]), count)
    .meta({ description: 'Open checks by whose turn it is; `us` is the side of whoever asks.' }),
  looked: count.meta({ description: 'Open checks that somebody has done something about beyond asking.' }),
  untouched: count.meta({ description: 'Open checks that nobody has looked at.' }),
});
export type Tally = z.infer<typeof tally>;

/** How many checks each saved view would show, of those the filter leaves, and the same per region. */
export const checkCounts = tally.extend({
  asOf: localDate,
  knownOn: localDate,
  regions: z.array(tally.extend({ region: code() })),
});
export type CheckCounts = z.infer<typeof checkCounts>;

/** Checks that are alike in all that is counted. */
export interface AlikeChecks {
  readonly region: string;
  readonly state: OpenState;
  readonly overdue: boolean;
  readonly looked: boolean;
  /** Whether it is the turn of the reader's side. */
  readonly ours: boolean;
  readonly checks: number;
}

/** Adds up, altogether and per region in the order of their codes. */
export function countAll(alike: readonly AlikeChecks[]): Tally & Pick<CheckCounts, 'regions'> {
  const regions = [...new Set(alike.map(({ region }) => region))].sort();
  return {
    ...tallyOf(alike),
    regions: regions.map((region) => ({
      region,
      ...tallyOf(alike.filter((each) => each.region === region)),
    })),
  };
}

function tallyOf(alike: readonly AlikeChecks[]): Tally {
  const sum = (is: (each: AlikeChecks) => boolean) =>
    alike.filter(is).reduce((total, { checks }) => total + checks, 0);
  const isOpen = ({ state }: AlikeChecks) => state !== 'closed';
  const turns = PARTIES.map((party) => [party, sum(({ state }) => waitingFor(state) === party)]);
  return {
    total: sum(() => true),
    open: sum(isOpen),
    overdue: sum(({ overdue }) => overdue),
    byState: Object.fromEntries(
      OPEN_STATES.map((each) => [each, sum(({ state }) => state === each)]),
    ) as Tally['byState'],
    waitingFor: { us: sum(({ ours }) => ours), ...Object.fromEntries(turns) } as Tally['waitingFor'],
    looked: sum((each) => isOpen(each) && each.looked),
    untouched: sum((each) => isOpen(each) && !each.looked),
  };
}
