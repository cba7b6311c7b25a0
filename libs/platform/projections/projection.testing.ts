import { deepStrictEqual } from 'node:assert/strict';
import type { Pool, PoolClient } from 'pg';
import { canonicalJson, derivedId, type DomainEvent, type Recorded } from '#platform/kernel';
import type { Projection } from './projection.js';
import { SequentialTransaction, enterSchema, quoted } from './read-model-transaction.js';
import { createTablesLike } from './rebuild/tables.js';

/** Rows of the projection's one table, or of its tables by name. */
export type ExpectedRows = readonly object[] | Readonly<Record<string, readonly object[]>>;

export interface ProjectionGiven {
  /** Compares the rows with these in any order; every column counts. */
  then(expected: ExpectedRows): Promise<void>;
  /** The rows of a table, by default the first. */
  rows<Row = Record<string, unknown>>(table?: string): Promise<Row[]>;
}

/**
 * Says what rows a projection makes of events: `given(auditScheduled, sampleDrawn).then([…])`. The tables are empty
 * copies in a transaction that is rolled back. Every case runs twice, the events in one batch and one by one: what
 * the rows say must not depend on how the log was cut.
 */
export function specifyProjection(
  projection: Projection,
  pool: Pool,
): (...events: readonly (DomainEvent | Recorded)[]) => ProjectionGiven {
  return (...events) => {
    const all = recordAll(events).filter(({ type }) => projection.handles.includes(type));
    const tables = async () => {
      const [together, apart] = [
        await rowsAfter(projection, pool, [all]),
        await rowsAfter(
          projection,
          pool,
          all.map((e) => [e]),
        ),
      ];
      deepStrictEqual(
        sortAll(apart),
        sortAll(together),
        'the rows depend on how the events are cut into batches',
      );
      return together;
    };
    return {
      then: async (expected) => {
        const [first = ''] = projection.tables;
        const byTable = isRows(expected) ? { [first]: expected } : expected;
        const found = await tables();
        const asked = Object.fromEntries(Object.keys(byTable).map((table) => [table, found[table] ?? []]));
        deepStrictEqual(sortAll(asked), sortAll(byTable));
      },
      rows: async <Row>(table = projection.tables[0] ?? '') => ((await tables())[table] ?? []) as Row[],
    };
  };
}

/** Puts events into a stream, as `given` takes them: revisions count from 0 unless told. */
export function inStream(stream: string, events: readonly DomainEvent[], firstRevision = 0): Recorded[] {
  return events.map((event, index) => recorded(event, { stream, revision: firstRevision + index }));
}

type Rows = Readonly<Record<string, readonly object[]>>;

const isRows = (expected: ExpectedRows): expected is readonly object[] => Array.isArray(expected);

function recordAll(events: readonly (DomainEvent | Recorded)[]): Recorded[] {
  return events.map((event, index) => {
    const whole = 'stream' in event ? event : recorded(event, { stream: 'spec-1', revision: index });
    // The order of the list is the order of the log.
    return { ...whole, position: String(index + 1) };
  });
}

function recorded(event: DomainEvent, { stream, revision }: { stream: string; revision: number }): Recorded {
  const commandId = derivedId('spec', stream, String(revision));
  const actor = { id: 'spec', role: 'system' } as const;
  return {
    ...event,
    id: derivedId('event', commandId),
    stream,
    revision,
    position: String(revision + 1),
    recordedAt: `${event.data.occurredOn}T12:00:00.000Z`,
    metadata: { schemaVersion: 1, commandId, fingerprint: '0'.repeat(64), actor, correlationId: commandId },
  };
}

async function rowsAfter(projection: Projection, pool: Pool, batches: readonly Recorded[][]): Promise<Rows> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const schema = `rm_spec_${derivedId(projection.name, String(process.pid), String(performance.now())).replaceAll('-', '')}`;
    await createTablesLike(client, projection.tables, schema);
    await enterSchema(client, schema);
    for (const batch of batches) {
      const tx = new SequentialTransaction(client);
      if (batch.length > 0) await projection.apply(batch, tx);
      await tx.settled();
    }
    return await readAll(client, projection.tables);
  } finally {
    await client.query('rollback').finally(() => client.release());
  }
}

async function readAll(client: PoolClient, tables: readonly string[]): Promise<Rows> {
  const rows: Record<string, object[]> = {};
  for (const table of tables)
    rows[table] = (await client.query<Record<string, unknown>>(`select * from ${quoted(table)}`)).rows;
  return rows;
}

function sortAll(tables: Rows): Rows {
  const sorted = (rows: readonly object[]) =>
    rows.map((row) => ({ ...row })).sort((a, b) => (canonicalJson(a) < canonicalJson(b) ? -1 : 1));
  return Object.fromEntries(Object.entries(tables).map(([table, rows]) => [table, sorted(rows)]));
}
