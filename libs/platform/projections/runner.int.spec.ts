import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createPool } from '#platform/database';
import type { Projection } from './projection.js';
import {
  auditClosed,
  auditOpened,
  auditTally,
  delicateTally,
  findingNoted,
  letterList,
  letterSent,
  listeningLogger,
  noteFindings,
  openWorld,
  sendLetter,
  until,
  type World,
} from './projections.fixtures.js';
import { ProjectionRunner, type RunnerOptions } from './runner.js';

jest.setTimeout(60_000);

let world: World;
let runners: ProjectionRunner[];

beforeEach(async () => {
  world = await openWorld();
  await world.pool.query('create table rm.letter_list (audit_id text primary key)');
  runners = [];
});

afterEach(async () => {
  await Promise.all(runners.map((runner) => runner.stop()));
  await world.close();
});

function runnerOf(projections: readonly Projection[], options: Partial<RunnerOptions> = {}) {
  const { log, pool } = world;
  const runner = new ProjectionRunner({ log, pool, projections, idleMs: 30, leaseRetryMs: 30, ...options });
  runners.push(runner);
  return runner;
}

const soon = (projection: string) => ({ projection, timeoutMs: 8_000 });
const sum = async () => (await world.tally()).reduce((total, { findings }) => total + findings, 0);

describe('the runner', () => {
  it('folds events into rows and shows what was written', async () => {
    const runner = runnerOf([auditTally]);
    await runner.start();
    await world.append(
      'audit-1',
      auditOpened('1'),
      findingNoted('1', 'no signature'),
      findingNoted('1', 'late'),
    );
    const position = await world.append('audit-2', auditOpened('2'));
    expect(await runner.waitFor(position, soon('audit-tally'))).toBe(true);
    expect(await world.tally()).toEqual([
      { audit_id: '1', findings: 2, last_note: 'late' },
      { audit_id: '2', findings: 0, last_note: null },
    ]);
  });

  it('moves over events that nobody handles, and answers a process that runs nothing', async () => {
    await runnerOf([auditTally]).start();
    const onlooker = runnerOf([auditTally]);
    const closed = await world.append('audit-1', auditClosed('1'));
    expect(await onlooker.waitFor(closed, soon('audit-tally'))).toBe(true);
    const sent = await world.append('letter-1', letterSent('1'));
    expect(await onlooker.waitFor(sent, soon('all'))).toBe(true);
  });

  it('says when the time is over', async () => {
    const position = await world.append('audit-1', auditOpened('1'));
    expect(await runnerOf([auditTally]).waitFor(position, { projection: 'audit-tally', timeoutMs: 60 })).toBe(
      false,
    );
  });

  it('commits rows and checkpoint together: a connection that dies in between leaves neither', async () => {
    let deaths = 0;
    const mortal: Projection = {
      ...auditTally,
      apply: async (events, tx) => {
        await auditTally.apply(events, tx);
        if ((deaths += 1) <= 2) await tx.query('select pg_terminate_backend(pg_backend_pid())');
      },
    };
    const position = await noteFindings(world.log, 3, 20);
    const runner = runnerOf([mortal]);
    await runner.start();
    expect(await runner.waitFor(position, soon('audit-tally'))).toBe(true);
    expect(deaths).toBeGreaterThan(2);
    expect(await sum()).toBe(20);
  });

  it('applies each event once although two workers work on the same projection', async () => {
    await noteFindings(world.log, 5, 200);
    const [a, b] = [
      runnerOf([auditTally], { lease: false, batchSize: 7 }),
      runnerOf([auditTally], { lease: false, batchSize: 11 }),
    ];
    await Promise.all([a.start(), b.start()]);
    const position = await noteFindings(world.log, 5, 200);
    expect(await a.waitFor(position, soon('audit-tally'))).toBe(true);
    expect(await sum()).toBe(400);
  });

  it('goes on elsewhere when the process that held the lease is cut off', async () => {
    const victims = createPool(world.url, { name: 'victim', max: 4 });
    await runnerOf([auditTally], { pool: victims, batchSize: 5 }).start();
    const heir = runnerOf([auditTally], { batchSize: 5 });
    await heir.start();
    const first = await noteFindings(world.log, 5, 100);
    await heir.waitFor(first, soon('audit-tally'));
    const cut = () =>
      world.pool.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'victim' and datname = current_database()`,
      );
    const writing = noteFindings(world.log, 5, 300);
    for (let n = 0; n < 10; n += 1) await cut();
    expect(await heir.waitFor(await writing, soon('audit-tally'))).toBe(true);
    expect(await sum()).toBe(400);
    await runners.shift()?.stop();
    await victims.end();
  });

  it('resumes where it stopped', async () => {
    await noteFindings(world.log, 2, 30);
    const before = runnerOf([auditTally], { batchSize: 4 });
    await before.start();
    await until(async () => (await sum()) > 0, 'it has begun');
    await before.stop();
    const stopped = await sum();
    const position = await noteFindings(world.log, 2, 10);
    expect(await sum()).toBe(stopped);
    const after = runnerOf([auditTally]);
    await after.start();
    await after.waitFor(position, soon('audit-tally'));
    expect(await sum()).toBe(40);
  });

  it('waits for the reactions a projection follows, and for what they did', async () => {
    const pausing = sendLetter(world.log, () => new Promise((resolve) => setTimeout(resolve, 150)));
    const runner = runnerOf([auditTally, letterList], { reactions: [pausing] });
    await runner.start();
    const position = await world.append('audit-7', auditOpened('7'));
    expect(await runner.waitFor(position, soon('letter-list'))).toBe(true);
    expect((await world.pool.query('select * from rm.letter_list')).rows).toEqual([{ audit_id: '7' }]);
  });

  it('says where everything stands', async () => {
    const runner = runnerOf([auditTally], { now: () => Date.parse('2024-03-15T12:01:30.000Z') });
    await noteFindings(world.log, 2, 3);
    expect((await runner.status()).projections).toEqual([
      expect.objectContaining({
        name: 'audit-tally',
        position: 'start',
        head: '3',
        caughtUp: false,
        lag: 3,
        oldestUnprocessedSeconds: 90,
      }),
    ]);
    await runner.start();
    await runner.waitFor('3', soon('audit-tally'));
    expect((await runner.status()).projections).toEqual([
      expect.objectContaining({
        state: 'running',
        position: '3',
        caughtUp: true,
        lag: 0,
        handled: 3,
        parked: 0,
        version: 1,
        oldestUnprocessedSeconds: 0,
      }),
    ]);
  });

  it('does not start over a table that is missing or cannot be rebuilt', async () => {
    await world.pool.query('create table rm.numbered (id integer generated always as identity)');
    await world.pool.query('create view rm.letters as select * from rm.letter_list');
    const runner = runnerOf([{ ...auditTally, tables: ['nowhere', 'numbered', 'letter_list'] }]);
    await expect(runner.start()).rejects.toThrow(
      [
        'projections and reactions are misdeclared:',
        '- table rm.letter_list is read by the view rm.letters',
        '- table rm.nowhere is missing; run the migrations',
        '- table rm.numbered draws column id from a sequence; rows are named by the log',
      ].join('\n'),
    );
  });
});

describe('an event that cannot be digested', () => {
  const poisoned = async () => {
    await world.append(
      'audit-1',
      findingNoted('1', 'a'),
      findingNoted('1', 'poison'),
      findingNoted('1', 'b'),
    );
    return world.append('audit-2', findingNoted('2', 'c'));
  };

  it('halts a projection under halt, with everything before it committed, until somebody resumes it', async () => {
    const medicine = { taken: false };
    const runner = runnerOf([delicateTally('halt', medicine)]);
    const position = await poisoned();
    await runner.start();
    await until(async () => (await runner.status()).projections[0]?.state === 'halted', 'it halts');
    const [status] = (await runner.status()).projections;
    expect(status?.lastError).toBe(
      'audit-tally halted at FindingNoted audit-1@1 (position 2): cannot digest audit-1@1',
    );
    expect(await world.tally()).toEqual([{ audit_id: '1', findings: 1, last_note: 'a' }]);
    medicine.taken = true;
    await runner.resume('audit-tally');
    expect(await runner.waitFor(position, soon('audit-tally'))).toBe(true);
    expect(await sum()).toBe(4);
  });

  it('is parked with what follows in its stream under park, and can be tried again', async () => {
    const medicine = { taken: false };
    const runner = runnerOf([delicateTally('park', medicine)]);
    await runner.start();
    await runner.waitFor(await poisoned(), soon('audit-tally'));
    await runner.waitFor(await world.append('audit-1', findingNoted('1', 'd')), soon('audit-tally'));
    expect(await world.tally()).toEqual([
      { audit_id: '1', findings: 1, last_note: 'a' },
      { audit_id: '2', findings: 1, last_note: 'c' },
    ]);
    const parked = await runner.parked('audit-tally');
    expect(parked.map(({ revision, error }) => [revision, error])).toEqual([
      [1, 'cannot digest audit-1@1'],
      [2, 'an earlier event of the stream is parked'],
      [3, 'an earlier event of the stream is parked'],
    ]);
    expect(await runner.retryParked('audit-tally')).toEqual({
      projected: 0,
      failed: [{ stream: 'audit-1', error: 'cannot digest audit-1@1' }],
    });
    expect((await runner.parked('audit-tally'))[0]?.attempts).toBe(2);
    medicine.taken = true;
    expect(await runner.retryParked('audit-tally')).toEqual({ projected: 3, failed: [] });
    expect((await runner.status()).projections[0]?.parked).toBe(0);
    await runner.waitFor(await world.append('audit-1', findingNoted('1', 'e')), soon('audit-tally'));
    expect(await world.tally()).toEqual([
      { audit_id: '1', findings: 5, last_note: 'e' },
      { audit_id: '2', findings: 1, last_note: 'c' },
    ]);
  });

  it('is left out under skip', async () => {
    const logger = listeningLogger();
    const runner = runnerOf([delicateTally('skip')], { logger });
    await runner.start();
    await runner.waitFor(await poisoned(), soon('audit-tally'));
    expect(await sum()).toBe(3);
    expect(logger.lines.join('\n')).toContain('audit-1@1');
  });

  it('is not blamed for a wrong statement: that halts under every policy', async () => {
    const broken: Projection = {
      ...auditTally,
      onPoison: 'skip',
      apply: async (_, tx) => void (await tx.query('update audit_tally set nothing = 1')),
    };
    const runner = runnerOf([broken]);
    await poisoned();
    await runner.start();
    await until(async () => (await runner.status()).projections[0]?.state === 'halted', 'it halts');
    expect((await runner.status()).projections[0]?.lag).toBe(4);
  });
});
