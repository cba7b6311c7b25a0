import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { pause } from '#platform/database';
import type { Projection } from '../projection.js';
import {
  auditTally,
  delicateTally,
  findingNoted,
  listeningLogger,
  noteFindings,
  openWorld,
  until,
  type World,
} from '../projections.fixtures.js';
import { ProjectionRunner, type RunnerOptions } from '../runner.js';
import { RebuildRefused, type RebuildProgress } from './rebuild-report.js';

jest.setTimeout(60_000);

let world: World;
let runners: ProjectionRunner[];

beforeEach(async () => {
  world = await openWorld();
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

const soon = { projection: 'audit-tally', timeoutMs: 15_000 };
const sum = async (schema?: string) =>
  (await world.tally(schema)).reduce((total, { findings }) => total + findings, 0);

async function filled(events: number, options: Partial<RunnerOptions> = {}) {
  const position = await noteFindings(world.log, 7, events);
  const runner = runnerOf([auditTally], options);
  await runner.start();
  await runner.waitFor(position, soon);
  return runner;
}

const indexes = async () =>
  (
    await world.pool.query<{ name: string }>(
      `select indexname as name from pg_indexes where schemaname = 'rm' and tablename = 'audit_tally' order by 1`,
    )
  ).rows;

describe('a rebuild', () => {
  it('gives the rows that were there, under the same names, and says so', async () => {
    const runner = await filled(100, { rebuildBatchSize: 9 });
    const [rows, names] = [await world.tally(), await indexes()];
    const progress: RebuildProgress[] = [];
    const result = await runner.rebuild('audit-tally', { onProgress: (step) => progress.push(step) });
    expect(result).toMatchObject({
      position: '100',
      events: 100,
      verification: { compared: true, equal: true },
      warning: undefined,
    });
    expect(progress.at(-1)).toMatchObject({ done: 100, total: 100 });
    expect(await world.tally()).toEqual(rows);
    expect(await indexes()).toEqual(names);
    expect(await world.tally('rm_retired_audit_tally')).toEqual(rows);
    expect(await runner.waitFor(await world.append('audit-0', findingNoted('0')), soon)).toBe(true);
    expect(await sum()).toBe(101);
    expect(await runner.rebuild('audit-tally')).toMatchObject({ verification: { equal: true } });
  });

  it('says loudly when live rows were not what the log tells', async () => {
    const logger = listeningLogger();
    const runner = await filled(20, { logger });
    await world.pool.query(`update rm.audit_tally set findings = findings + 1 where audit_id = '3'`);
    const result = await runner.rebuild('audit-tally');
    expect(result.warning).toBe(
      'audit-tally is still version 1, yet the rebuilt rows differ from the live ones in audit_tally',
    );
    expect(logger.lines.join('\n')).toContain(result.warning);
    expect(await sum()).toBe(20);
  });

  it('loses and doubles nothing while events are appended, and no reader sees an error or an empty table', async () => {
    const runner = await filled(300, { batchSize: 20, rebuildBatchSize: 40 });
    const other = runnerOf([auditTally], { batchSize: 15, lease: false });
    await other.start();
    const stop = new AbortController();
    const reads: number[] = [];
    const reader = async () => {
      while (!stop.signal.aborted) reads.push(await sum());
    };
    const writer = async () => {
      let events = 0;
      for (; !stop.signal.aborted; events += 1) {
        await world.append(`audit-${events % 7}`, findingNoted(`${events % 7}`));
        await pause(5);
      }
      return events;
    };
    const [written, ...readers] = [writer(), reader(), reader(), reader()];
    for (let n = 0; n < 6; n += 1) {
      const result = await runner.rebuild('audit-tally');
      expect(result.warning).toBeUndefined();
    }
    stop.abort();
    await Promise.all(readers);
    const events = await written;
    expect(await runner.waitFor(await world.store.head(), soon)).toBe(true);
    expect(await sum()).toBe(300 + events);
    expect(Math.min(...reads)).toBeGreaterThanOrEqual(300);
  });

  it('waits for a long reader without detaining the others', async () => {
    const runner = await filled(20);
    const slow = await world.pool.connect();
    await slow.query('begin; select * from rm.audit_tally');
    const rebuilding = runner.rebuild('audit-tally');
    await pause(400);
    const began = performance.now();
    await world.tally();
    expect(performance.now() - began).toBeLessThan(1_500);
    await slow.query('commit');
    slow.release();
    expect(await rebuilding).toMatchObject({ warning: undefined, position: '20' });
  });

  it('refuses a second one of the same projection', async () => {
    const runner = await filled(50);
    let second: Promise<unknown> | undefined;
    const onProgress = () => {
      second ??= runnerOf([auditTally])
        .rebuild('audit-tally')
        .catch((error: unknown) => error);
    };
    await runner.rebuild('audit-tally', { onProgress });
    const refusal = await second;
    expect(refusal).toBeInstanceOf(RebuildRefused);
    expect(String(refusal)).toContain('being rebuilt already');
  });

  it('leaves everything as it was when it is given up, and starts cleanly after a crash', async () => {
    const runner = await filled(50, { rebuildBatchSize: 5 });
    const given = new AbortController();
    const rebuilding = runner.rebuild('audit-tally', {
      signal: given.signal,
      onProgress: () => given.abort(),
    });
    await expect(rebuilding).rejects.toThrow(/abort/i);
    const { rows } = await world.pool.query(
      `select 1 from pg_namespace where nspname = 'rm_build_audit_tally'`,
    );
    expect(rows).toEqual([]);
    await world.pool.query('create schema rm_build_audit_tally create table audit_tally (left_over text)');
    await world.pool.query(
      `insert into rm.projection_checkpoint (projection, target, version, position) values ('audit-tally', 'building', 1, '17')`,
    );
    expect(await runner.rebuild('audit-tally')).toMatchObject({
      position: '50',
      verification: { equal: true },
    });
    expect(await sum()).toBe(50);
  });

  it('happens by itself for a new version, while the older release goes on and then stands back', async () => {
    const older = await filled(60);
    const logger = listeningLogger();
    const doubled: Projection = {
      ...auditTally,
      version: 2,
      apply: async (events, tx) => {
        await auditTally.apply(events, tx);
        await tx.query(`update audit_tally set last_note = upper(last_note)`);
      },
    };
    const newer = runnerOf([doubled], { logger, lease: false });
    await newer.start();
    await until(async () => (await newer.status()).projections[0]?.version === 2, 'the new version is live');
    await older.stop();
    expect(await newer.waitFor(await world.append('audit-1', findingNoted('1')), soon)).toBe(true);
    expect((await world.tally()).map(({ last_note }) => last_note)).toEqual(Array(7).fill('LATE'));
    expect(await sum()).toBe(61);
    expect(logger.lines.join('\n')).toContain('a new version: rebuilding beside the live tables');
    const back = runnerOf([auditTally], { logger });
    await back.start();
    await until(
      () => logger.lines.some((line) => line.includes('newer version')),
      'the older release stands back',
    );
    expect((await newer.status()).projections[0]?.version).toBe(2);
  });

  it('halts under halt with the live tables untouched, and parks under park', async () => {
    await world.append('audit-1', findingNoted('1', 'poison'), findingNoted('1', 'after'));
    const runner = await filled(10);
    expect(await sum()).toBe(12);
    await expect(runnerOf([delicateTally('halt')]).rebuild('audit-tally')).rejects.toThrow(
      'halted at FindingNoted audit-1@0',
    );
    expect(await sum()).toBe(12);
    const parking = runnerOf([delicateTally('park')]);
    const result = await parking.rebuild('audit-tally');
    expect(result.parked).toBe((await parking.parked('audit-tally')).length);
    expect(result.parked).toBeGreaterThanOrEqual(2);
    expect((await sum()) + result.parked).toBe(12);
    expect(runner).toBeDefined();
  });
});
