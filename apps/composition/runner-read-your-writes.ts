import type { EventStore } from '#platform/event-store';
import { InvalidRequest, ReadYourWrites } from '#platform/http';
import type { ProjectionRunner } from '#platform/projections';

/** Waits on the checkpoints, so that it works in a process that runs no projection. */
export class RunnerReadYourWrites extends ReadYourWrites {
  constructor(
    private readonly runner: ProjectionRunner,
    private readonly store: EventStore,
    private readonly timeoutMs: number,
  ) {
    super();
  }

  override async wait(position: string, projection: string): Promise<boolean> {
    await requireReached(this.store, position);
    return this.runner.waitFor(position, { projection, timeoutMs: this.timeoutMs });
  }
}

/** @throws InvalidRequest when the position is none of the log's, or one that it has not come to. */
export async function requireReached(store: EventStore, position: string): Promise<void> {
  const head = await store.head();
  try {
    if (store.compare(position, head) <= 0) return;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  const issue = { code: 'custom' as const, path: ['after'], message: 'position.malformed', input: undefined };
  throw new InvalidRequest('query', [issue], { after: position });
}
