import { deepEqual, ok } from 'node:assert/strict';
import { afterAll, beforeAll, describe, it, jest } from '@jest/globals';
import fc from 'fast-check';
import type { Pool } from 'pg';
import { addDays, localDateOf } from '#platform/calendar';
import { fold, idOf, type Recorded, type ViewedDates } from '#platform/kernel';
import { CheckTables } from '../check-list/check-tables.reader.js';
import { consentChecks } from '../consent-check.js';
import type { ConsentCheckEvent } from '../consent-check-events.js';
import { auditor } from '../consent-check.fixtures.js';
import {
  FIRST_DAY,
  PROGRAMME,
  REGIONS,
  historyOf,
  steps,
} from '../consent-status/random-histories.fixtures.js';
import { StatusReference } from '../consent-status/status-reference.fixtures.js';
import {
  inBatches,
  openStatusWorld,
  projected,
  type StatusWorld,
} from '../consent-status/status-world.fixtures.js';
import { openState } from '../open-state.js';
import { seriesDays } from '../status-series/series-days.js';
import { pointsByRegion } from '../status-series/status-series.query.js';
import { listChanged, type ChangedRow } from './status-changes.query.js';

jest.setTimeout(180_000);

let world: StatusWorld;
beforeAll(async () => {
  world = await openStatusWorld();
});
afterAll(() => world.close());

type Event = Recorded<ConsentCheckEvent>;
const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 });
const day = fc.integer({ min: -5, max: 300 }).map((days) => addDays(FIRST_DAY, days));
const twoDays = fc.tuple(day, day).map((days) => days.sort());

/** Where every check stood, found by folding what was known. */
function standings(log: readonly Event[], { asOf, knownOn }: ViewedDates): ReadonlyMap<string, string> {
  const known = log.filter(
    ({ data, recordedAt }) => data.occurredOn <= asOf && localDateOf(recordedAt) <= knownOn,
  );
  const streams = [...new Set(known.map(({ stream }) => stream))];
  return new Map(
    streams.flatMap((stream) => {
      const check = fold(
        consentChecks,
        known.filter((event) => event.stream === stream),
      );
      return check.status === 'opened' ? [[idOf(stream), `${openState(check)} ${check.region}`]] : [];
    }),
  );
}

async function everyPage(
  tables: CheckTables,
  before: ViewedDates,
  after: ViewedDates,
): Promise<ChangedRow[]> {
  const found: ChangedRow[] = [];
  for (let beyond: string | undefined; ;) {
    const question = { reader: auditor, programme: PROGRAMME, before, after, limit: 2, beyond };
    const rows = await listChanged(tables, question);
    found.push(...rows.slice(0, 2));
    if (rows.length <= 2) return found;
    beyond = rows[1]?.check_id;
  }
}

describe('what changed between two dates', () => {
  it('is what folding every stream up to both gives', async () => {
    let changed = 0;
    await fc.assert(
      fc.asyncProperty(
        steps(60, 200),
        sizes,
        fc.array(fc.tuple(twoDays, twoDays), { minLength: 12, maxLength: 12 }),
        async (given, cut, pairs) => {
          const log = historyOf(given);
          await projected(world.pool, inBatches(log, cut), async (client) => {
            const tables = new CheckTables(world.dataSource, client as unknown as Pool);
            for (const [[from, to], [fromKnownOn, knownOn]] of pairs) {
              const before = { asOf: from, knownOn: fromKnownOn, isNow: false };
              const after = { asOf: to, knownOn, isNow: false };
              const [was, is] = [standings(log, before), standings(log, after)];
              const expected = [...is]
                .filter(([id, standing]) => was.get(id) !== standing)
                .map(([id, standing]) => [id, was.get(id) ?? null, standing])
                .sort(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1));
              const found = (await everyPage(tables, before, after)).map((row) => [
                row.check_id,
                row.was_state === null ? null : `${row.was_state} ${row.was_region}`,
                `${row.state} ${row.region}`,
              ]);
              deepEqual(found, expected);
              changed += found.length;
            }
          });
        },
      ),
      { numRuns: 15, seed: 13, endOnFailure: true },
    );
    ok(changed > 300, `changed ${changed}`);
  });
});

describe('the series of the status', () => {
  it('is the status of each of its days', async () => {
    let open = 0;
    await fc.assert(
      fc.asyncProperty(
        steps(60, 200),
        twoDays,
        day,
        fc.constantFrom('week' as const, 'month' as const),
        async (given, [from, to], knownOn, step) => {
          const log = historyOf(given);
          const reference = new StatusReference(log);
          const days = seriesDays(from, to, step);
          await projected(world.pool, [log], async (client) => {
            const points = await pointsByRegion(client, { programme: PROGRAMME, days, knownOn }, REGIONS);
            for (const [n, asOf] of days.entries()) {
              const counts = reference.countsByRegion({ programme: PROGRAMME, asOf, knownOn });
              for (const region of REGIONS) {
                const { items = 0, closed = 0, overdue = 0 } = counts.get(region) ?? {};
                deepEqual(points.get(region)?.[n], { on: asOf, open: items - closed, closed, overdue });
                open += items - closed;
              }
            }
          });
        },
      ),
      { numRuns: 15, seed: 6, endOnFailure: true },
    );
    ok(open > 200, `open ${open}`);
  });
});
