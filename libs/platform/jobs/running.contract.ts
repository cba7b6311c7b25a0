import { beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { GiveUp, type RunningJob } from './jobs.js';
import { soon, until, type JobsBench } from './jobs-contract.fixtures.js';

/** What every job backend owes a job: it runs, once, as often as its attempts allow, beside as many as allowed. */
export function runningContract(given: () => JobsBench): void {
  describe('running a job', () => {
    let bench: JobsBench;

    beforeAll(() => {
      bench = given();
    });

    it('runs a job with its data, and no sooner than its delay', async () => {
      const runs: { at: number; job: RunningJob }[] = [];
      const jobs = await bench.working({ remind: async (job) => void runs.push({ at: Date.now(), job }) });
      const added = Date.now();
      await jobs.enqueue('remind', { auditId: 'a1', position: 7 }, { delayMs: 300, jobId: 'remind-a1' });
      await until(() => runs.length === 1);
      expect(runs[0]?.job).toMatchObject({
        id: 'remind-a1',
        attempt: 1,
        data: { auditId: 'a1', position: 7 },
      });
      expect((runs[0]?.at ?? 0) - added).toBeGreaterThanOrEqual(295);
      expect((runs[0]?.at ?? 0) - added).toBeLessThan(3_000);
    });

    it('runs a job id once while it is remembered', async () => {
      let runs = 0;
      const jobs = await bench.working({ remind: async () => void (runs += 1) });
      for (let copy = 0; copy < 3; copy += 1) await jobs.enqueue('remind', {}, { jobId: 'remind-a1-2' });
      await until(async () => (await jobs.counts())[0]?.completed === 1);
      await jobs.enqueue('remind', {}, { jobId: 'remind-a1-2' });
      await jobs.enqueue('remind', {}, { jobId: 'remind-a1-3' });
      await until(() => runs === 2);
      await pause(200);
      expect(runs).toBe(2);
    });

    it('runs as many at a time as allowed', async () => {
      let now = 0;
      let most = 0;
      const jobs = bench.make();
      jobs.process(
        'remind',
        async () => {
          now += 1;
          most = Math.max(most, now);
          await pause(50);
          now -= 1;
        },
        { concurrency: 3 },
      );
      await jobs.start();
      for (let i = 0; i < 9; i += 1) await jobs.enqueue('remind', {});
      await until(async () => (await jobs.counts())[0]?.completed === 9);
      expect(most).toBe(3);
    });

    it('shares the work of two processes, each job once', async () => {
      const runs: string[] = [];
      const by = [0, 0];
      const worker = (index: number) => async (job: RunningJob) => {
        runs.push(job.id);
        by[index] = (by[index] ?? 0) + 1;
        await pause(10);
      };
      const jobs = await bench.working({ remind: worker(0) });
      await bench.working({ remind: worker(1) });
      await Promise.all(
        Array.from({ length: 40 }, (_, i) => jobs.enqueue('remind', {}, { jobId: `remind-${i}` })),
      );
      await until(() => runs.length >= 40);
      await pause(200);
      expect(new Set(runs).size).toBe(40);
      expect(runs).toHaveLength(40);
      expect(Math.min(...by)).toBeGreaterThan(0);
    });

    it('runs a failing job again, then gives it up', async () => {
      const attempts: number[] = [];
      const jobs = await bench.working({
        remind: async (job) => {
          attempts.push(job.attempt);
          throw new Error('anna@example.org is unknown');
        },
      });
      await jobs.enqueue('remind', {}, soon);
      await until(async () => (await jobs.counts())[0]?.failed === 1);
      expect(attempts).toEqual([1, 2, 3]);
      expect(bench.lines.saying('A job failed and will be run again')).toBe(2);
      expect(bench.lines.saying('A job failed and is given up')).toBe(1);
    });

    it('gives up at once when the handler says so', async () => {
      let runs = 0;
      const jobs = await bench.working({
        remind: async () => {
          runs += 1;
          throw new GiveUp('nobody is left to remind');
        },
      });
      await jobs.enqueue('remind', {}, soon);
      await until(async () => (await jobs.counts())[0]?.failed === 1);
      expect(runs).toBe(1);
    });

    it('refuses declarations after the start and jobs before it', async () => {
      const jobs = bench.make();
      await expect(jobs.enqueue('remind', {})).rejects.toThrow(/call start\(\) first/);
      await jobs.start();
      expect(() => jobs.process('remind', async () => undefined)).toThrow(/before start\(\)/);
      expect(() => jobs.schedule('remind', { everyMs: 1_000 })).toThrow(/before start\(\)/);
      await expect(jobs.start()).rejects.toThrow(/before start\(\)/);
    });
  });
}
