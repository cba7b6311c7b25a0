import type { Pool, PoolClient } from 'pg';
import { inTransaction } from '#platform/database';
import type { FrameRow } from '#platform/statistics';
import { rowOfLine } from './frame-line.js';
import { FrameStore, type FrameClaim, type FrameStaging } from './frame-store.js';
import { refuseFrame } from './frame.problems.js';
import { PostgresStaging } from './postgres-staging.store.js';
import { LINE, scan } from './scan.store.js';

const unit = `(case when family_id is null then 'requisition:' || requisition_id else 'family:' || family_id end) collate "C"`;

/** Frames in the schema `frames`. */
export class PostgresFrameStore extends FrameStore {
  constructor(private readonly pool: Pool) {
    super();
  }

  /**
   * One transaction: the staging is a temporary table that falls with it, so a refused file, a killed process and
   * a broken connection all leave nothing to clean up.
   */
  stage<T>(work: (staging: FrameStaging) => Promise<T>): Promise<T> {
    return inTransaction(this.pool, async (client) => {
      const staging = new PostgresStaging(client);
      await staging.open();
      return work(staging);
    });
  }

  async settle({ sha256, round }: FrameClaim): Promise<void> {
    const frame = '(select id from frames.frame where sha256 = $1)';
    await this.pool.query(`update frames.claim set settled = true where frame = ${frame} and round = $2`, [
      sha256,
      round,
    ]);
  }

  async release({ sha256, round }: FrameClaim): Promise<void> {
    await inTransaction(this.pool, async (client) => {
      await client.query('set local statement_timeout = 0');
      // The row lock keeps out an import that is about to claim the same frame.
      const found = await client.query<{ id: string }>(
        'select id from frames.frame where sha256 = $1 for update',
        [sha256],
      );
      const id = found.rows[0]?.id;
      if (id === undefined) return;
      await client.query('delete from frames.claim where frame = $1 and round = $2', [id, round]);
      await removeUnclaimed(client, id);
    });
  }

  async unsettled(before: string): Promise<readonly FrameClaim[]> {
    const { rows } = await this.pool.query<FrameClaim>(
      `select f.sha256, c.round from frames.claim c join frames.frame f on f.id = c.frame
       where not c.settled and c.claimed_at < $1 order by c.claimed_at`,
      [before],
    );
    return rows;
  }

  async *byUnit(sha256: string): AsyncGenerator<readonly FrameRow[]> {
    const id = await this.#idOf(sha256);
    yield* scan(
      this.pool,
      `select ${LINE} from frames.requisition where frame = ${id} order by ${unit}, requisition_id`,
    );
  }

  async membersOf(sha256: string, unitIds: readonly string[]): Promise<readonly FrameRow[]> {
    const id = await this.#idOf(sha256);
    const { rows } = await this.pool.query<[string]>({
      text: `select ${LINE} from frames.requisition where frame = $1 and ${unit} = any ($2) order by requisition_id`,
      values: [id, unitIds],
      rowMode: 'array',
    });
    return rows.map(([line]) => rowOfLine(line));
  }

  async #idOf(sha256: string): Promise<number> {
    const { rows } = await this.pool.query<{ id: number }>('select id from frames.frame where sha256 = $1', [
      sha256,
    ]);
    if (!rows[0]) throw refuseFrame('frame.not-stored', { sha256 });
    return Number(rows[0].id);
  }
}

async function removeUnclaimed(client: PoolClient, id: string): Promise<void> {
  const claimed = await client.query('select from frames.claim where frame = $1 limit 1', [id]);
  if (claimed.rowCount !== 0) return;
  await client.query('delete from frames.requisition where frame = $1', [id]);
  await client.query('delete from frames.frame where id = $1', [id]);
}
