import { deepEqual, equal, ok } from 'node:assert/strict';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import type { PoolClient } from 'pg';
import { addDays } from '#platform/calendar';
import type { Recorded } from '#platform/kernel';
import {
  countsByRegion,
  oldestOpenByRegion,
  roundsByRegion,
  type StatusQuestion,
} from './consent-status.query.js';
import {
  FIRST_DAY,
  PROGRAMME,
  REGIONS,
  ROUNDS,
  historyOf,
  reportSteps,
  steps,
  withRounds,
} from './random-histories.fixtures.js';
import { NO_COUNTS, totalOf, type Counts } from './status-measures.js';
import { StatusReference } from './status-reference.fixtures.js';
import { inBatches, openStatusWorld, projected, rowsOf, type StatusWorld } from './status-world.fixtures.js';

jest.setTimeout(180_000);

let world: StatusWorld;
beforeAll(async () => {
  world = await openStatusWorld();
});
afterAll(() => world.close());

const day = fc.integer({ min: -10, max: 200 }).map((days) => addDays(FIRST_DAY, days));
const question: fc.Arbitrary<StatusQuestion> = fc.record({
  programme: fc.constant(PROGRAMME),
  asOf: day,
  knownOn: fc.option(day, { nil: undefined }),
  round: fc.option(fc.constantFrom(...ROUNDS), { nil: undefined }),
});
const history = fc
  .tuple(steps(20, 160), reportSteps)
  .map(([given, reports]) => withRounds(historyOf(given), reports));
const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 });

const byRegion = <T>(map: ReadonlyMap<string, T>) =>
  Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
const sorted = (rows: readonly object[]) =>
  rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();
const anyCount = ([, counts]: [string, Counts]) => Object.values(counts).some((n) => n !== 0);

async function answersEqual(
  client: PoolClient,
  reference: StatusReference,
  asked: StatusQuestion,
): Promise<Counts[]> {
  const counts = await countsByRegion(client, asked, REGIONS);
  deepEqual(byRegion(new Map([...counts].filter(anyCount))), byRegion(reference.countsByRegion(asked)));
  deepEqual(
    byRegion(await oldestOpenByRegion(client, asked, REGIONS)),
    byRegion(reference.oldestOpenByRegion(asked)),
  );
  deepEqual(sorted(await roundsByRegion(client, asked)), sorted(reference.roundsByRegion(asked)));
  return [...counts.values()];
}

describe('the consent status as of any date', () => {
  it('is what folding every stream up to both dates gives', async () => {
    let [overdue, late] = [0, 0];
    await fc.assert(
      fc.asyncProperty(
        history,
        sizes,
        fc.array(question, { minLength: 12, maxLength: 12 }),
        async (log, cut, asked) => {
          const reference = new StatusReference(log);
          await projected(world.pool, inBatches(log, cut), async (client) => {
            for (const each of asked) {
              const counts = await answersEqual(client, reference, each);
              overdue += counts.reduce((sum, of) => sum + of.overdue, 0);
              late += counts.reduce((sum, of) => sum + of.awaiting_data_handling + of.transfer_offered, 0);
            }
          });
        },
      ),
      { numRuns: 30, seed: 20221216, endOnFailure: true },
    );
    // The property says little unless the histories come far.
    ok(overdue > 50 && late > 50, `overdue ${overdue}, late states ${late}`);
  });

  it('counts no fewer items, drawn samples or reported ones the more is known, nor the later the date', async () => {
    await fc.assert(
      fc.asyncProperty(
        history,
        fc.array(day, { minLength: 5, maxLength: 5 }),
        day,
        async (log, days, fixed) => {
          await projected(world.pool, [log], async (client) => {
            const nation = async (asOf: string, knownOn: string | undefined) =>
              totalOf([
                ...(await countsByRegion(client, { programme: PROGRAMME, asOf, knownOn }, REGIONS)).values(),
              ]);
            const ascending = [...days].sort();
            let [known, later] = [NO_COUNTS, NO_COUNTS];
            for (const on of [...ascending, undefined]) {
              const [more, after] = [await nation(fixed, on), await nation(on ?? '2030-01-01', fixed)];
              for (const measure of ['items', 'drawn', 'reported'] as const) {
                ok(more[measure] >= known[measure], `${measure} known on ${on}`);
                ok(after[measure] >= later[measure], `${measure} as of ${on}`);
              }
              [known, later] = [more, after];
            }
          });
        },
      ),
      { numRuns: 15, seed: 3, endOnFailure: true },
    );
  });

  it('has rows that do not depend on how the log is cut into batches', async () => {
    await fc.assert(
      fc.asyncProperty(history, sizes, async (log, cut) => {
        const apart = await projected(world.pool, inBatches(log, [1]), (client) => rowsOf(client));
        deepEqual(await projected(world.pool, [log], (client) => rowsOf(client)), apart);
        deepEqual(await projected(world.pool, inBatches(log, cut), (client) => rowsOf(client)), apart);
      }),
      { numRuns: 10, seed: 5, endOnFailure: true },
    );
  });
});

describe('the projection on its runner', () => {
  it('with two workers and without a lease gives the rows of one batch, and a rebuild gives them again', async () => {
    const log = sample(300);
    const expected = await projected(world.pool, [log], (client) => rowsOf(client));
    const runners = [world.runner(3, false), world.runner(7, false)];
    for (const runner of runners) await runner.start();
    await appendAll(log);
    const position = await world.store.head();
    for (const runner of runners)
      expect(await runner.waitFor(position, { projection: 'consent-status', timeoutMs: 60_000 })).toBe(true);
    expect(await world.rows()).toEqual(expected);
    const result = await runners[0]?.rebuild('consent-status');
    expect(result).toMatchObject({ verification: { compared: true, equal: true }, warning: undefined });
    expect(await world.rows()).toEqual(expected);
    for (const runner of runners) await runner.stop();
    equal((await world.pool.query(`select 1 from rm.parked_event`)).rowCount, 0);
  });
});

/** One history of about that many steps. */
function sample(length: number): readonly Recorded[] {
  const [given] = fc.sample(fc.tuple(steps(length, length), reportSteps), { numRuns: 1, seed: 11 });
  return given ? withRounds(historyOf(given[0]), given[1]) : [];
}

async function appendAll(log: readonly Recorded[]): Promise<void> {
  for (const { stream, type, data, recordedAt } of log)
    await world.append(stream, [{ type, data }], recordedAt);
}
