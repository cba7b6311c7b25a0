import { LIVE_SCHEMA, quoted } from '../read-model-transaction.js';
import type { Queryable } from '../queryable.js';

/** Rows and the sum of their hashes: the same for the same rows in any order. */
export interface TableFingerprint {
  readonly rows: number;
  readonly checksum: string;
}

export interface TableComparison {
  readonly table: string;
  readonly live: TableFingerprint;
  readonly rebuilt: TableFingerprint;
  readonly equal: boolean;
}

/** Compares live tables with those of another schema. */
export async function compareTables(
  db: Queryable,
  tables: readonly string[],
  schema: string,
): Promise<TableComparison[]> {
  const compared: TableComparison[] = [];
  for (const table of tables) {
    const live = await fingerprint(db, LIVE_SCHEMA, table);
    const rebuilt = await fingerprint(db, schema, table);
    const equal = live.rows === rebuilt.rows && live.checksum === rebuilt.checksum;
    compared.push({ table, live, rebuilt, equal });
  }
  return compared;
}

/** The fingerprint of one table. */
export async function fingerprint(db: Queryable, schema: string, table: string): Promise<TableFingerprint> {
  const { rows } = await db.query<{ rows: number; checksum: string }>(
    `select count(*) as rows, coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)::text as checksum
     from ${quoted(schema)}.${quoted(table)} t`,
  );
  return rows[0] ?? { rows: 0, checksum: '0' };
}
