import type { Pool } from 'pg';
import type { Logger } from '#platform/database';
import type { EventLog } from '#platform/event-store';
import type { Distance } from '../distance.js';

/** What a rebuild needs of the process it runs in. */
export interface RebuildParts {
  readonly log: EventLog;
  readonly pool: Pool;
  readonly logger: Logger;
  readonly distance: Distance;
  readonly batchSize: number;
}

export const rebuildLockOf = (projection: string): string => `tilsyn:rebuild:${projection}`;
