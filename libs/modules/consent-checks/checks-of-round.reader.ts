import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { pause } from '#platform/database';
import { EventStore, START } from '#platform/event-store';
import { ChecksOfRound } from './checks-of-round.port.js';

const LOOKS = 20;
const BETWEEN_MS = 50;

/** The list does not reach the position yet. The code marks it as worth another try for as long as it takes. */
class ListBehind extends Error {
  override readonly name = 'ListBehind';
  readonly code = 'ETIMEDOUT';
}

const checkpoint = `select position from rm.projection_checkpoint where projection = 'consent-status' and target = 'live'`;

/**
 * Reads the list of checks once it shows the position. It looks at the projection's own checkpoint: readers' waiting
 * also waits for the reactions, and a reaction that waited for itself would wait for ever.
 */
@Injectable()
export class ListedChecksOfRound extends ChecksOfRound {
  constructor(
    private readonly db: DataSource,
    private readonly store: EventStore,
  ) {
    super();
  }

  async namedByHand(round: string, upTo: string): Promise<readonly string[]> {
    for (let look = 1; !(await this.#shows(upTo)); look += 1) {
      if (look === LOOKS) throw new ListBehind(`the list of checks has not come to ${upTo} yet`);
      await pause(BETWEEN_MS);
    }
    const rows: { check_id: string }[] = await this.db.query(
      `select check_id from rm.consent_check where round = $1 and origin = 'spot-check' order by check_id`,
      [round],
    );
    return rows.map(({ check_id: id }) => id);
  }

  async #shows(position: string): Promise<boolean> {
    const [row]: { position: string }[] = await this.db.query(checkpoint);
    return this.store.compare(row?.position ?? START, position) >= 0;
  }
}
