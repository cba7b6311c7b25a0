import { complaintAbout, requireJobName } from './job-words.js';
import type { JobHandler, RetryOptions, Schedule } from './jobs.js';

/** A declared sweep. */
export interface DeclaredSchedule {
  readonly name: string;
  readonly schedule: Schedule;
  readonly retry: RetryOptions;
}

/** A declared handler. */
export interface DeclaredHandler {
  readonly name: string;
  readonly handler: JobHandler;
  readonly concurrency: number;
}

/** What the rooms have declared before the start, and what is wrong with it. */
export class Registry {
  readonly handlers = new Map<string, DeclaredHandler>();
  readonly schedules = new Map<string, DeclaredSchedule>();
  private readonly problems: string[] = [];

  addHandler(declared: DeclaredHandler): void {
    requireJobName(declared.name);
    if (this.handlers.has(declared.name)) this.problems.push(`"${declared.name}" has two handlers`);
    this.handlers.set(declared.name, declared);
  }

  addSchedule(declared: DeclaredSchedule): void {
    requireJobName(declared.name);
    const complaint = complaintAbout(declared.schedule);
    if (complaint !== undefined)
      this.problems.push(`the schedule of "${declared.name}" is wrong: ${complaint}`);
    if (this.schedules.has(declared.name)) this.problems.push(`"${declared.name}" has two schedules`);
    this.schedules.set(declared.name, declared);
  }

  /** Names all that is wrong at once, so that one failed start is enough to mend it. */
  requireSound(): void {
    const orphans = [...this.schedules.keys()].filter((name) => !this.handlers.has(name));
    const problems = [...this.problems, ...orphans.map((name) => `"${name}" has a schedule and no handler`)];
    if (problems.length > 0) throw new Error(`The jobs cannot start: ${problems.join('; ')}.`);
  }
}
