import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { createJobs, type JobsBackend, type JobsOptions } from './create-jobs.js';
import { GiveUp, type Jobs, type RunningJob } from './jobs.js';
import type { JobsLogger } from './jobs-logger.js';

/** A backend to try the contract on, and the ways to hurt it. */
export interface BackendUnderTest {
  readonly backend: JobsBackend;
  /** Everything in it is gone; clients stay connected. */
  readonly empty: () => Promise<void>;
  /** Every connection of every client is cut. */
  readonly cutConnections: () => Promise<void>;
  /** The backend stops for good. */
  readonly stop: () => Promise<void>;
}

const soon = { attempts: 3, backoff: { firstMs: 20 } };

async function until(holds: () => boolean | Promise<boolean>, ms = 10_000): Promise<void> {
  const end = Date.now() + ms;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('It did not come about in time.');
    await pause(20);
  }
}

class Lines implements JobsLogger {
  readonly all: { level: string; context: Record<string, unknown>; message: string }[] = [];
  info = (context: object, message: string) => this.add('info', context, message);
  warn = (context: object, message: string) => this.add('warn', context, message);
  error = (context: object, message: string) => this.add('error', context, message);

  saying(message: string): number {
    return this.all.filter((line) => line.message.startsWith(message)).length;
  }

  private add(level: string, context: object, message: string): void {
    this.all.push({ level, context: { ...context }, message });
  }
}

/** What every job backend owes. */
export function jobsContract(name: string, makeBackend: () => Promise<BackendUnderTest>): void {
  describe(`jobs on ${name}`, () => {
    let under: BackendUnderTest;
    let open: Jobs[] = [];
    let lines = new Lines();

    beforeAll(async () => {
      under = await makeBackend();
    }, 60_000);

    afterEach(async () => {
      await Promise.all(open.map((jobs) => jobs.close()));
      open = [];
      lines = new Lines();
      await under.empty();
    });

    afterAll(async () => {
      await under.stop();
    });

    function make(options: Partial<JobsOptions> = {}): Jobs {
      const jobs = createJobs(under.backend, {
        logger: lines,
        prefix: 'contract',
        closeGraceMs: 5_000,
        ...options,
      });
      open.push(jobs);
      return jobs;
    }

    async function working(handlers: Record<string, (job: RunningJob) => Promise<void>>): Promise<Jobs> {
      const jobs = make();
      for (const [job, handler] of Object.entries(handlers)) jobs.process(job, handler);
      await jobs.start();
      return jobs;
    }

    it('runs a job with its data, and no sooner than its delay', async () => {
      const runs: { at: number; job: RunningJob }[] = [];
      const jobs = await working({ remind: async (job) => void runs.push({ at: Date.now(), job }) });
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
      const jobs = await working({ remind: async () => void (runs += 1) });
      for (let copy = 0; copy < 3; copy += 1) await jobs.enqueue('remind', {}, { jobId: 'remind-a1-2' });
      await until(async () => (await jobs.counts())[0]?.completed === 1);
      await jobs.enqueue('remind', {}, { jobId: 'remind-a1-2' });
      await jobs.enqueue('remind', {}, { jobId: 'remind-a1-3' });
      await until(() => runs === 2);
      await pause(200);
      expect(runs).toBe(2);
    });

    it('tells whoever looks, in another process too, what stands where, rings next and was given up', async () => {
      const worker = make();
      worker.schedule('sweep', { everyMs: 3_600_000 });
      worker.process('sweep', async () => undefined);
      worker.process('remind', async () => {
        throw new GiveUp('of 010190-1234');
      });
      await worker.start();
      await worker.enqueue('remind', {});
      const looker = make();
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

    it('ticks, and keeps one scheduler however often it is registered', async () => {
      let ticks = 0;
      const clock = () => {
        const jobs = make();
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
        const made = make();
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
      const jobs = make();
      jobs.schedule('each-second', { pattern: '* * * * * *', tz: 'Europe/Copenhagen' });
      jobs.process('each-second', async () => void (ticks += 1));
      await jobs.start();
      await until(() => ticks >= 2);
    });

    it('rings no more when the schedule is gone from the code', async () => {
      let ticks = 0;
      const before = make();
      before.schedule('sweep', { everyMs: 100 });
      before.process('sweep', async () => void (ticks += 1));
      await before.start();
      await until(() => ticks > 0);
      await before.close();
      await working({ sweep: async () => void (ticks += 1) });
      await pause(300);
      const settled = ticks;
      await pause(500);
      expect(ticks).toBe(settled);
    });

    it('runs a failing job again, then gives it up', async () => {
      const attempts: number[] = [];
      const jobs = await working({
        remind: async (job) => {
          attempts.push(job.attempt);
          throw new Error('anna@example.org is unknown');
        },
      });
      await jobs.enqueue('remind', {}, soon);
      await until(async () => (await jobs.counts())[0]?.failed === 1);
      expect(attempts).toEqual([1, 2, 3]);
      expect(lines.saying('A job failed and will be run again')).toBe(2);
      expect(lines.saying('A job failed and is given up')).toBe(1);
    });

    it('gives up at once when the handler says so', async () => {
      let runs = 0;
      const jobs = await working({
        remind: async () => {
          runs += 1;
          throw new GiveUp('nobody is left to remind');
        },
      });
      await jobs.enqueue('remind', {}, soon);
      await until(async () => (await jobs.counts())[0]?.failed === 1);
      expect(runs).toBe(1);
    });

    it('waits for the running job before it closes, and lets it add another', async () => {
      let state = 'idle';
      const jobs: Jobs = await working({
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
      const next = await working({
        remind: async () => undefined,
        escalate: async () => void (escalated += 1),
      });
      await until(() => escalated === 1);
      expect((await next.counts()).find((each) => each.name === 'remind')).toMatchObject({ active: 0 });
    });

    it('stops waiting for a job that does not end, and tells it', async () => {
      let told = false;
      let running = false;
      const jobs = make({ closeGraceMs: 300 });
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

    it('shares the work of two processes, each job once', async () => {
      const runs: string[] = [];
      const by = [0, 0];
      const worker = (index: number) => async (job: RunningJob) => {
        runs.push(job.id);
        by[index] = (by[index] ?? 0) + 1;
        await pause(10);
      };
      const jobs = await working({ remind: worker(0) });
      await working({ remind: worker(1) });
      await Promise.all(
        Array.from({ length: 40 }, (_, i) => jobs.enqueue('remind', {}, { jobId: `remind-${i}` })),
      );
      await until(() => runs.length >= 40);
      await pause(200);
      expect(new Set(runs).size).toBe(40);
      expect(runs).toHaveLength(40);
      expect(Math.min(...by)).toBeGreaterThan(0);
    });

    it('runs as many at a time as allowed', async () => {
      let now = 0;
      let most = 0;
      const jobs = make();
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

    it('registers its schedules again after everything is lost', async () => {
      let ticks = 0;
      const clock = () => {
        const jobs = make();
        jobs.schedule('sweep', { everyMs: 200 });
        jobs.process('sweep', async () => void (ticks += 1));
        return jobs;
      };
      const first = clock();
      await first.start();
      await until(() => ticks > 0);
      await first.close();
      await under.empty();
      const before = ticks;
      await clock().start();
      await until(() => ticks > before + 1);
    });

    it('puts a lost schedule back while it runs', async () => {
      let ticks = 0;
      const jobs = make({ watchEveryMs: 200 });
      jobs.schedule('sweep', { everyMs: 150 });
      jobs.process('sweep', async () => void (ticks += 1));
      await jobs.start();
      await until(() => ticks > 0);
      await under.empty();
      const before = ticks;
      await until(() => ticks > before + 3);
    });

    it('goes on after every connection was cut', async () => {
      let runs = 0;
      const jobs = await working({ remind: async () => void (runs += 1) });
      await jobs.enqueue('remind', {});
      await until(() => runs === 1);
      await under.cutConnections();
      await until(() =>
        jobs.ping().then(
          () => true,
          () => false,
        ),
      );
      await jobs.enqueue('remind', {});
      await until(() => runs === 2, 20_000);
    }, 30_000);

    it('answers a ping only while it runs', async () => {
      const jobs = make();
      await expect(jobs.ping()).rejects.toThrow(/call start\(\) first/);
      await jobs.start();
      await jobs.ping();
    });

    it('refuses to start with a schedule nobody handles or a name handled twice', async () => {
      const jobs = make();
      jobs.schedule('sweep', { everyMs: 1_000 });
      jobs.process('remind', async () => undefined);
      jobs.process('remind', async () => undefined);
      await expect(jobs.start()).rejects.toThrow(
        'The jobs cannot start: "remind" has two handlers; "sweep" has a schedule and no handler.',
      );
    });

    it('refuses declarations after the start and jobs before it', async () => {
      const jobs = make();
      await expect(jobs.enqueue('remind', {})).rejects.toThrow(/call start\(\) first/);
      await jobs.start();
      expect(() => jobs.process('remind', async () => undefined)).toThrow(/before start\(\)/);
      expect(() => jobs.schedule('remind', { everyMs: 1_000 })).toThrow(/before start\(\)/);
      await expect(jobs.start()).rejects.toThrow(/before start\(\)/);
    });
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
