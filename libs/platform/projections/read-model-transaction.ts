import type { PoolClient, QueryResultRow } from 'pg';
import type { ReadModelTransaction } from './projection.js';

/** Names a schema in a statement. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** The schema in which a projection is rebuilt, and the one where its former tables rest. */
export const buildSchemaOf = (projection: string): string => `rm_build_${projection.replaceAll('-', '_')}`;
export const retiredSchemaOf = (projection: string): string =>
  `rm_retired_${projection.replaceAll('-', '_')}`;
export const LIVE_SCHEMA = 'rm';

/**
 * Points unqualified names of the running transaction to the schema. A crash of the server may take back the last
 * moments, rows and checkpoint together: they are computed again, so no commit waits for the disk.
 */
export async function enterSchema(client: PoolClient, schema: string): Promise<void> {
  await client.query(`set local synchronous_commit = off; set local search_path = ${quoted(schema)}, public`);
}

/** Statements of a projection, one after another even when it does not wait for them. */
export class SequentialTransaction implements ReadModelTransaction {
  #tail: Promise<unknown> = Promise.resolve();

  constructor(private readonly client: PoolClient) {}

  query<Row = Record<string, unknown>>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const result = this.#tail.then(() => this.client.query<QueryResultRow>(sql, [...parameters]));
    this.#tail = result.catch(() => undefined);
    return result.then(({ rows }) => rows as Row[]);
  }

  /** Statements nobody waited for belong to the transaction as well. */
  async settled(): Promise<void> {
    await this.#tail;
  }
}
