import { beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { until, type JobsBench } from './jobs-contract.fixtures.js';

/** What every job backend owes a schedule: it rings in time, once for all processes, as long as the code asks for it. */
export function schedulesContract(given: () => JobsBench): void {
  describe('schedules', () => {
    let bench: JobsBench;

    beforeAll(() => {
      bench = given();
    });

    it('ticks, and keeps one scheduler however often it is registered', async () => {
      let ticks = 0;
      const clock = () => {
        const jobs = bench.make();
        jobs.schedule('sweep', { everyMs: 300 });
        jobs.process('sweep', async () => void (ticks += 1));
        return jobs;
      };
      const first = clock();
      await first.start();
      const second = clock();
      await second.start();
      await until(() => ticks >= 2);
      const [before, started] = [ticks, Date.now()];
      await pause(1_500);
      const expected = (Date.now() - started) / 300;
      expect(ticks - before).toBeGreaterThanOrEqual(expected / 2);
      expect(ticks - before).toBeLessThanOrEqual(expected + 2);
    });

    it('does not ring late because a process started again', async () => {
      const jobs = () => {
        const made = bench.make();
        made.schedule('sweep', { everyMs: 1_500 });
        made.process('sweep', async () => void ticks.push(Date.now()));
        return made;
      };
      const ticks: number[] = [];
      const first = jobs();
      await first.start();
      await until(() => ticks.length === 1);
      await pause(750);
      await first.close();
      await jobs().start();
      await until(() => ticks.length === 2);
      expect((ticks[1] ?? 0) - (ticks[0] ?? 0)).toBeLessThan(2_200);
    });

    it('takes a cron pattern in a time zone', async () => {
      let ticks = 0;
      const jobs = bench.make();
      jobs.schedule('each-second', { pattern: '* * * * * *', tz: 'Europe/Copenhagen' });
      jobs.process('each-second', async () => void (ticks += 1));
      await jobs.start();
      await until(() => ticks >= 2);
    });

    it('rings no more when the schedule is gone from the code', async () => {
      let ticks = 0;
      const before = bench.make();
      before.schedule('sweep', { everyMs: 100 });
      before.process('sweep', async () => void (ticks += 1));
      await before.start();
      await until(() => ticks > 0);
      await before.close();
      await bench.working({ sweep: async () => void (ticks += 1) });
      await pause(300);
      const settled = ticks;
      await pause(500);
      expect(ticks).toBe(settled);
    });

    it('refuses to start with a schedule nobody handles or a name handled twice', async () => {
      const jobs = bench.make();
      jobs.schedule('sweep', { everyMs: 1_000 });
      jobs.process('remind', async () => undefined);
      jobs.process('remind', async () => undefined);
      await expect(jobs.start()).rejects.toThrow(
        'The jobs cannot start: "remind" has two handlers; "sweep" has a schedule and no handler.',
      );
    });
  });
}
