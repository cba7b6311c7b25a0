import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { createJobs, type JobsBackend } from './create-jobs.js';
import { JobsBench, Lines, until, type BackendUnderTest } from './jobs-contract.fixtures.js';
import { keepingContract } from './keeping.contract.js';
import { runningContract } from './running.contract.js';
import { schedulesContract } from './schedules.contract.js';

export type { BackendUnderTest } from './jobs-contract.fixtures.js';

/** What every job backend owes. */
export function jobsContract(name: string, makeBackend: () => Promise<BackendUnderTest>): void {
  describe(`jobs on ${name}`, () => {
    let bench: JobsBench;

    beforeAll(async () => {
      bench = new JobsBench(await makeBackend());
    }, 60_000);
    afterEach(() => bench.clear());
    afterAll(() => bench.under.stop());

    runningContract(() => bench);
    schedulesContract(() => bench);
    keepingContract(() => bench);
  });

  describe(`jobs on ${name} that goes away`, () => {
    it('closes although the backend went away under a running job', async () => {
      const under = await makeBackend();
      const lines = new Lines();
      const jobs = createJobs(under.backend, { logger: lines, prefix: 'contract', closeGraceMs: 2_000 });
      let running = false;
      jobs.schedule('sweep', { everyMs: 500 });
      jobs.process('sweep', async () => undefined);
      jobs.process('remind', async () => {
        running = true;
        await pause(500);
      });
      await jobs.start();
      await jobs.enqueue('remind', {});
      await until(() => running);
      await under.stop();
      await expect(jobs.ping()).rejects.toThrow();
      await expect(jobs.enqueue('remind', {})).rejects.toThrow();
      const asked = Date.now();
      await jobs.close();
      expect(Date.now() - asked).toBeLessThan(15_000);
    }, 60_000);

    it('refuses to start, soon, when nobody answers', async () => {
      const backend: JobsBackend = name.startsWith('Redis')
        ? { redisUrl: 'redis://127.0.0.1:1' }
        : { databaseUrl: 'postgres://nobody@127.0.0.1:1/none' };
      const jobs = createJobs(backend, { logger: new Lines() });
      jobs.process('remind', async () => undefined);
      const asked = Date.now();
      await expect(jobs.start()).rejects.toThrow();
      expect(Date.now() - asked).toBeLessThan(20_000);
      await jobs.close();
    }, 30_000);
  });
}
