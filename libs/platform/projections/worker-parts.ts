import type { Pool } from 'pg';
import type { Logger } from '#platform/database';
import type { CheckpointMover } from './checkpoint-mover.js';
import type { Leases } from './leases.js';
import type { LogFeed } from './log-feed.js';
import type { RebuildParts } from './rebuild/rebuild-parts.js';

/** What the workers of one process share. */
export interface WorkerParts {
  readonly pool: Pool;
  readonly logger: Logger;
  readonly feed: LogFeed;
  readonly leases: Leases;
  readonly mover: CheckpointMover;
  readonly rebuild: RebuildParts;
  /** Said after every commit, so that readers who wait in this process look at once. */
  readonly onMoved: () => void;
  /** How often somebody who can do nothing looks whether that has changed. */
  readonly idleMs: number;
  /** Attempts at an event before a reaction halts. */
  readonly attempts: number;
  /** Whether workers ask for a lease; without one the compare-and-set alone keeps them apart. */
  readonly lease: boolean;
}
