import { Jobs, type JobCounts, type JobOverview } from '#platform/jobs';

/** Takes down the names of the jobs that are declared to it, and runs none. */
export class JobNames extends Jobs {
  readonly names = new Set<string>();

  override schedule(name: string): void {
    this.names.add(name);
  }
  override process(name: string): void {
    this.names.add(name);
  }
  override async enqueue(): Promise<string> {
    throw new Error('nothing is run here');
  }
  override async counts(): Promise<readonly JobCounts[]> {
    return [];
  }
  override async overview(): Promise<readonly JobOverview[]> {
    return [];
  }
  override async start(): Promise<void> {}
  override async close(): Promise<void> {}
  override async ping(): Promise<void> {}
}
