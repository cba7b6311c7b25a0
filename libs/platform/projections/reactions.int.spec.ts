import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createPool } from '#platform/database';
import type { Reaction } from './projection.js';
import {
  auditOpened,
  findingNoted,
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
  runners = [];
});

afterEach(async () => {
  await Promise.all(runners.map((runner) => runner.stop()));
  await world.close();
});

async function started(reaction: Reaction, options: Partial<RunnerOptions> = {}) {
  const { log, pool } = world;
  const runner = new ProjectionRunner({
    log,
    pool,
    projections: [],
    reactions: [reaction],
    idleMs: 30,
    leaseRetryMs: 30,
    ...options,
  });
  runners.push(runner);
  await runner.start();
  return runner;
}

const statusOf = async (runner: ProjectionRunner) => (await runner.status()).reactions[0];
const positionOf = async (runner: ProjectionRunner) => (await statusOf(runner))?.position;

describe('a reaction', () => {
  it('answers each event it handles once while nothing goes wrong, also after a restart', async () => {
    const seen: string[] = [];
    const reaction = sendLetter(world.log, async ({ stream }) => void seen.push(stream));
    await world.append('audit-1', auditOpened('1'), findingNoted('1'));
    const before = await started(reaction);
    await until(async () => (await positionOf(before)) === '3', 'it has passed its own letter');
    await before.stop();
    await world.append('audit-2', auditOpened('2'));
    const after = await started(reaction);
    await until(async () => (await positionOf(after)) === '5', 'it has passed the second letter');
    expect(seen).toEqual(['audit-1', 'audit-2']);
    expect(await world.log.read('letter-2')).toHaveLength(1);
  });

  it('tries again, and repeats only what had not been noted', async () => {
    const seen: string[] = [];
    let failures = 0;
    const reaction = sendLetter(world.log, async ({ stream }) => {
      seen.push(stream);
      if (stream === 'audit-2' && (failures += 1) < 3) throw new Error('the printer is out of paper');
    });
    for (const id of ['1', '2', '3']) await world.append(`audit-${id}`, auditOpened(id));
    const runner = await started(reaction);
    await until(
      async () => (await statusOf(runner))?.lastError?.includes('out of paper') ?? false,
      'the error shows',
    );
    await until(async () => (await positionOf(runner)) === '6', 'it is through');
    expect(seen).toEqual(['audit-1', 'audit-2', 'audit-2', 'audit-2', 'audit-3']);
    expect((await statusOf(runner))?.lastError).toBeUndefined();
  });

  it('halts after so many attempts, says at which event, and never passes it by', async () => {
    let broken = true;
    const reaction = sendLetter(world.log, async ({ stream }) => {
      if (broken && stream === 'audit-2') throw new Error('no such address');
    });
    for (const id of ['1', '2', '3']) await world.append(`audit-${id}`, auditOpened(id));
    const runner = await started(reaction, { reactionAttempts: 2 });
    await until(async () => (await statusOf(runner))?.state === 'halted', 'it halts');
    expect((await statusOf(runner))?.lastError).toContain(
      'AuditOpened audit-2@0 (position 2): no such address',
    );
    expect(await world.log.read('letter-3')).toHaveLength(0);
    broken = false;
    await runner.resume(reaction.name);
    await until(async () => (await world.log.read('letter-3')).length === 1, 'the third is written');
    expect(await world.log.read('letter-1')).toHaveLength(1);
  });

  it('runs in one process at a time, and in another when that one is cut off', async () => {
    const victims = createPool(world.url, { name: 'victim', max: 4 });
    const [here, there]: string[][] = [[], []];
    const first = await started(
      sendLetter(world.log, async ({ stream }) => void here?.push(stream)),
      { pool: victims },
    );
    await world.append('audit-1', auditOpened('1'));
    await until(() => here?.length === 1, 'the first process reacts');
    await started(sendLetter(world.log, async ({ stream }) => void there?.push(stream)));
    await until(async () => (await positionOf(first)) === '2', 'the checkpoint is noted');
    await world.append('audit-2', auditOpened('2'));
    await until(() => here?.length === 2, 'the first process still reacts');
    expect(there).toEqual([]);
    await until(async () => (await positionOf(first)) === '4', 'the checkpoint is noted');
    for (let n = 0; n < 20 && there?.length === 0; n += 1) {
      await world.pool.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'victim' and datname = current_database()`,
      );
      await world.append(`audit-x${n}`, auditOpened(`x${n}`));
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    await until(() => (there?.length ?? 0) > 0, 'the second process took over');
    await first.stop();
    await victims.end();
  });
});
