import { beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { GiveUp, type Jobs } from './jobs.js';
import { until, type JobsBench } from './jobs-contract.fixtures.js';

/** What every job backend owes whoever runs it: a look inside, an orderly end, and to go on after a loss. */
export function keepingContract(given: () => JobsBench): void {
  describe('keeping the jobs alive', () => {
    let bench: JobsBench;

    beforeAll(() => {
      bench = given();
    });

    it('tells whoever looks, in another process too, what stands where, rings next and was given up', async () => {
      const worker = bench.make();
      worker.schedule('sweep', { everyMs: 3_600_000 });
      worker.process('sweep', async () => undefined);
      worker.process('remind', async () => {
        throw new GiveUp('of 010190-1234');
      });
      await worker.start();
      await worker.enqueue('remind', {});
      const looker = bench.make();
      await looker.start();
      const look = () => looker.overview(['remind', 'sweep', 'unheard-of']);
      await until(async () => (await look())[0]?.failed === 1);
      const [remind, sweep, unheardOf] = await look();
      expect(remind).toMatchObject({ name: 'remind', schedule: undefined });
      expect(remind?.lastFailure).toMatchObject({ reason: 'GiveUp', attempts: 1 });
      expect(Date.parse(remind?.lastFailure?.at ?? '')).toBeGreaterThan(0);
      expect(sweep).toMatchObject({
        name: 'sweep',
        schedule: { everyMs: 3_600_000 },
        lastFailure: undefined,
      });
      expect(Date.parse(sweep?.schedule?.nextAt ?? '')).toBeGreaterThan(0);
      expect(unheardOf).toMatchObject({ waiting: 0, failed: 0, schedule: undefined });
    });

    it('answers a ping only while it runs', async () => {
      const jobs = bench.make();
      await expect(jobs.ping()).rejects.toThrow(/call start\(\) first/);
      await jobs.start();
      await jobs.ping();
    });

    it('waits for the running job before it closes, and lets it add another', async () => {
      let state = 'idle';
      const jobs: Jobs = await bench.working({
        remind: async () => {
          state = 'running';
          await pause(700);
          await jobs.enqueue('escalate', {});
          state = 'done';
        },
      });
      await jobs.enqueue('remind', {});
      await until(() => state === 'running');
      await jobs.close();
      expect(state).toBe('done');
      let escalated = 0;
      const next = await bench.working({
        remind: async () => undefined,
        escalate: async () => void (escalated += 1),
      });
      await until(() => escalated === 1);
      expect((await next.counts()).find((each) => each.name === 'remind')).toMatchObject({ active: 0 });
    });

    it('stops waiting for a job that does not end, and tells it', async () => {
      let told = false;
      let running = false;
      const jobs = bench.make({ closeGraceMs: 300 });
      jobs.process('endless', async (job) => {
        running = true;
        await new Promise<void>((resolve) => job.signal.addEventListener('abort', () => resolve()));
        told = true;
      });
      await jobs.start();
      await jobs.enqueue('endless', {});
      await until(() => running);
      const asked = Date.now();
      await jobs.close();
      expect(Date.now() - asked).toBeLessThan(4_000);
      await until(() => told);
    });

    it('registers its schedules again after everything is lost', async () => {
      let ticks = 0;
      const clock = () => {
        const jobs = bench.make();
        jobs.schedule('sweep', { everyMs: 200 });
        jobs.process('sweep', async () => void (ticks += 1));
        return jobs;
      };
      const first = clock();
      await first.start();
      await until(() => ticks > 0);
      await first.close();
      await bench.under.empty();
      const before = ticks;
      await clock().start();
      await until(() => ticks > before + 1);
    });

    it('puts a lost schedule back while it runs', async () => {
      let ticks = 0;
      const jobs = bench.make({ watchEveryMs: 200 });
      jobs.schedule('sweep', { everyMs: 150 });
      jobs.process('sweep', async () => void (ticks += 1));
      await jobs.start();
      await until(() => ticks > 0);
      await bench.under.empty();
      const before = ticks;
      await until(() => ticks > before + 3);
    });

    it('goes on after every connection was cut', async () => {
      let runs = 0;
      const jobs = await bench.working({ remind: async () => void (runs += 1) });
      await jobs.enqueue('remind', {});
      await until(() => runs === 1);
      await bench.under.cutConnections();
      await until(() =>
        jobs.ping().then(
          () => true,
          () => false,
        ),
      );
      await jobs.enqueue('remind', {});
      await until(() => runs === 2, 20_000);
    }, 30_000);
  });
}
