import type { Pool } from 'pg';

/** What the composition root gives the room's questions; the class is also the token to inject. */
export class ReminderParts {
  constructor(
    /** From `createPool`, on the database of the read models. */
    readonly pool: Pool,
  ) {}
}
