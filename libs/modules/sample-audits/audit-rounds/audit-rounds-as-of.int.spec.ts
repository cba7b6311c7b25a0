import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { createDataSource, createPool, runMigrations } from '#platform/database';
import type { EventLog } from '#platform/event-store';
import { derivedId, type DomainEvent, type Recorded, type ViewedDates } from '#platform/kernel';
import { createTestDatabase, type TestDatabase } from '#platform/testing';
import type { AuditRoundEvent } from '../audit-round-events.js';
import { CreateAuditRounds1700000500000 } from '../migrations/audit-rounds.migration.js';
import * as cast from '../sample-audits.fixtures.js';
import { emptyLog } from '../sample-audits.testing.js';
import { AuditRoundRow } from './audit-round.entity.js';
import { auditRoundsProjection } from './audit-rounds.projection.js';
import type { RoundsQuestion } from './audit-rounds.query.js';
import { AuditRoundsReader } from './audit-rounds.reader.js';

let database: TestDatabase;
let pool: Pool;
let dataSource: DataSource;
let reader: AuditRoundsReader;
const log: EventLog = emptyLog();

/** A drawn round of its own, all of it recorded at once. */
async function happened(id: string, recordedAt: string, ...events: readonly AuditRoundEvent[]) {
  const stream = `sampleAudit-${id}`;
  const metadata = {
    ...{ commandId: derivedId(stream), fingerprint: '', correlationId: 'spec' },
    actor: cast.administrator,
  };
  await log.append({ stream, events, expectedRevision: -1, recordedAt, metadata });
  return log.read(stream);
}

const plannedOn = (event: AuditRoundEvent, occurredOn: string): AuditRoundEvent =>
  ({ ...event, data: { ...event.data, occurredOn } }) as AuditRoundEvent;
const only = (event: AuditRoundEvent, region: string): AuditRoundEvent =>
  ({ ...event, data: { ...event.data, regions: [region] } }) as unknown as AuditRoundEvent;

beforeAll(async () => {
  database = await createTestDatabase({});
  dataSource = createDataSource(database.url, {
    entities: [AuditRoundRow],
    migrations: [CreateAuditRounds1700000500000],
  });
  await dataSource.initialize();
  await runMigrations(dataSource);
  pool = createPool(database.url, { name: 'spec', max: 2 });
  const later: readonly AuditRoundEvent[] = cast.announcedRound.slice(1);
  const all: readonly Recorded<DomainEvent>[] = [
    ...(await happened('a', '2023-04-01T08:00:00.000Z', plannedOn(cast.roundTwoPlanned, '2022-01-01'))),
    ...(await happened('b', '2023-04-02T08:00:00.000Z', cast.roundTwoPlanned, ...later)),
    ...(await happened('c', '2023-04-03T08:00:00.000Z', only(cast.roundTwoPlanned, cast.NORDJYLLAND))),
    ...(await happened('d', '2023-04-04T08:00:00.000Z', cast.roundTwoPlanned, ...later)),
  ];
  const client = await pool.connect();
  try {
    await client.query('set search_path = rm');
    const query = async <R>(sql: string, parameters?: readonly unknown[]) =>
      (await client.query(sql, parameters as unknown[])).rows as R[];
    await auditRoundsProjection.apply(all, { query });
  } finally {
    client.release(true);
  }
  reader = new AuditRoundsReader(dataSource.getRepository(AuditRoundRow), log);
});
afterAll(async () => {
  await dataSource.destroy();
  await pool.end();
  await database.drop();
});

const on = (asOf: string, knownOn = '2023-04-30', isNow = false): ViewedDates => ({ asOf, knownOn, isNow });
const ids = async (dates: ViewedDates, question: Partial<RoundsQuestion> = {}) =>
  (await reader.page({ reader: cast.auditor, limit: 10, ...question }, dates)).map(
    ({ round, status }) => `${round} ${status}`,
  );

describe('the list of rounds as of a day', () => {
  it('holds those that were planned, as they stood', async () => {
    expect(await ids(on('2023-03-14'))).toEqual(['a planned']);
    expect(await ids(on('2023-03-16'))).toEqual(['b frozen', 'c planned', 'd frozen', 'a planned']);
    expect(await ids(on('2023-03-17', '2023-04-02'))).toEqual(['b drawn', 'a planned']);
    expect(await ids(on('2023-03-17', '2023-03-31'))).toEqual([]);
    expect(await ids(on('2023-04-30', '2023-04-30', true))).toEqual([
      ...['b announced', 'c planned', 'd announced', 'a planned'],
    ]);
  });

  it('is filtered by the status of then', async () => {
    expect(await ids(on('2023-03-17'), { status: 'drawn' })).toEqual(['b drawn', 'd drawn']);
    expect(await ids(on('2023-03-17'), { status: 'announced' })).toEqual([]);
    expect(await ids(on('2023-03-17'), { reader: cast.contactOf(cast.SJAELLAND) })).toEqual([
      ...['b drawn', 'd drawn', 'a planned'],
    ]);
  });

  it('gives full pages, each with one row more while there is another', async () => {
    const drawn = { status: 'drawn', limit: 1 } as const;
    expect(await ids(on('2023-03-17'), drawn)).toEqual(['b drawn', 'd drawn']);
    expect(await ids(on('2023-03-17'), { ...drawn, after: ['2023-03-15', 'b'] })).toEqual(['d drawn']);
    const planned = { status: 'planned', limit: 1 } as const;
    expect(await ids(on('2023-03-17'), planned)).toEqual(['c planned', 'a planned']);
    expect(await ids(on('2023-03-17'), { ...planned, after: ['2023-03-15', 'c'] })).toEqual(['a planned']);
  });
});
