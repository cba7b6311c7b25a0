import { Queue } from 'bullmq';
import type { Engine, JobQueue } from './engine.js';
import { JobDesk } from './job-desk.js';
import { REMEMBERED_MS, jobOptions } from './job-options.js';
import { requireSendable } from './job-words.js';
import { countsOf, overviewOf } from './job-overview.js';
import { Jobs, type EnqueueOptions, type JobCounts, type JobData, type JobHandler } from './jobs.js';
import type { JobOverview, RetryOptions, Schedule } from './jobs.js';
import { connectionComplaints, type JobsLogger } from './jobs-logger.js';
import { Registry } from './registry.js';
import { ScheduleKeeper } from './schedule-keeper.js';
import { within } from './within.js';

const START_MS = 10_000;
const PING_MS = 2_000;
const CLOSE_MS = 2_000;

/** What `BullJobs` is made of. */
export interface BullJobsSettings {
  readonly open: (complain: (error: Error) => void) => Engine;
  readonly logger: JobsLogger;
  readonly closeGraceMs: number;
  readonly watchEveryMs: number;
}

/** The jobs on BullMQ, one queue a name; the engine decides where the queues are kept. */
export class BullJobs extends Jobs {
  private readonly registry = new Registry();
  private readonly queues = new Map<string, JobQueue>();
  private readonly keeper: ScheduleKeeper;
  private readonly complain: (error: Error) => void;
  private desks: JobDesk[] = [];
  private engine: Engine | undefined;
  private closing: Promise<void> | undefined;

  constructor(private readonly settings: BullJobsSettings) {
    super();
    this.complain = connectionComplaints(settings.logger, 'jobs');
    this.keeper = new ScheduleKeeper(this.registry, (name) => this.queueOf(name), settings.logger);
  }

  override schedule(name: string, schedule: Schedule, retry: RetryOptions = {}): void {
    this.requireNotStarted();
    this.registry.addSchedule({ name, schedule, retry });
  }

  override process(name: string, handler: JobHandler, options: { readonly concurrency?: number } = {}): void {
    this.requireNotStarted();
    this.registry.addHandler({ name, handler, concurrency: options.concurrency ?? 1 });
  }

  override async enqueue(name: string, data: JobData, options: EnqueueOptions = {}): Promise<string> {
    requireSendable(name, data, options);
    const queue = this.queueOf(name);
    if (options.jobId !== undefined) await forgetOld(queue, options.jobId);
    const job = await queue.add(name, data, jobOptions(options));
    return job.id ?? '';
  }

  override async counts(): Promise<readonly JobCounts[]> {
    return Promise.all([...this.queues].map(([name, queue]) => countsOf(name, queue)));
  }

  override async overview(names: readonly string[]): Promise<readonly JobOverview[]> {
    return Promise.all(names.map((name) => overviewOf(name, this.queueOf(name))));
  }

  override async start(): Promise<void> {
    this.requireNotStarted();
    this.registry.requireSound();
    this.engine = this.settings.open(this.complain);
    try {
      await within(START_MS, `Starting the jobs on ${this.engine.kind}`, this.begin(this.engine));
    } catch (error) {
      await this.shutDown();
      throw error;
    }
  }

  override close(): Promise<void> {
    this.closing ??= this.shutDown();
    return this.closing;
  }

  override async ping(): Promise<void> {
    await within(PING_MS, 'Reaching the job backend', this.requireEngine().ping());
  }

  private async begin(engine: Engine): Promise<void> {
    await engine.ready();
    await this.keeper.register();
    const desk = { engine, logger: this.settings.logger, complain: this.complain };
    this.desks = [...this.registry.handlers.values()].map((declared) => new JobDesk(declared, desk));
    await Promise.all(this.desks.map((each) => each.ready()));
    this.keeper.watch(this.settings.watchEveryMs);
    this.settings.logger.info(
      { backend: engine.kind, handlers: this.desks.length },
      'The jobs have started.',
    );
  }

  private async shutDown(): Promise<void> {
    this.keeper.stop();
    const { engine } = this;
    if (!engine) return;
    await Promise.all(this.desks.map((desk) => desk.close(this.settings.closeGraceMs)));
    this.desks = [];
    this.engine = undefined;
    const parting = [...this.queues.values()].map((queue) => queue.close());
    this.queues.clear();
    await within(CLOSE_MS, 'Closing the queues', Promise.all(parting)).catch(this.complain);
    await within(CLOSE_MS, 'Closing the engine', engine.close()).catch(this.complain);
  }

  private queueOf(name: string): JobQueue {
    const engine = this.requireEngine();
    const known = this.queues.get(name);
    if (known) return known;
    const queue: JobQueue = new Queue(name, { connection: {}, prefix: engine.prefix }, engine.factory);
    queue.on('error', this.complain);
    this.queues.set(name, queue);
    return queue;
  }

  private requireEngine(): Engine {
    if (!this.engine) throw new Error('The jobs are not running: call start() first.');
    return this.engine;
  }

  private requireNotStarted(): void {
    if (this.engine) throw new Error('The jobs have started: declare handlers and schedules before start().');
    if (this.closing) throw new Error('The jobs are closed.');
  }
}

// BullMQ drops aged jobs only when another of the same queue finishes; an id must not stay taken because nothing else ran.
async function forgetOld(queue: JobQueue, jobId: string): Promise<void> {
  const job = await queue.getJob(jobId);
  if (job?.finishedOn === undefined) return;
  const remembered = (await job.isFailed()) ? REMEMBERED_MS.failed : REMEMBERED_MS.completed;
  if (Date.now() - job.finishedOn > remembered) await job.remove();
}
