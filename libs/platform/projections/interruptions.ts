import type { StoredEvent } from '#platform/event-store';

/** Why work on a batch ended without the batch being at fault. */
export abstract class Interruption extends Error {}

/** The checkpoint is not where this worker left it: another worker, a rebuild or another release moved it. */
export class CheckpointMoved extends Interruption {
  override readonly name = 'CheckpointMoved';
}

/** The signal asked for an end. */
export class Stopped extends Interruption {
  override readonly name = 'Stopped';
}

/** An event that cannot be digested, under a policy that stops for it. */
export class Halted extends Interruption {
  override readonly name = 'Halted';
  constructor(who: string, event: StoredEvent, cause: unknown) {
    super(`${who} halted at ${nameOf(event)}: ${messageOf(cause)}`, { cause });
  }
}

/** Type, stream, revision and position: enough to find the event, and nothing of what it says. */
export function nameOf(event: StoredEvent): string {
  return `${event.type} ${event.stream}@${event.revision} (position ${event.position})`;
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message || error.name : String(error);
}
