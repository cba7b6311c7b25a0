import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { createDataSource, createPool, runMigrations } from '#platform/database';
import { EventCatalogue } from '#platform/event-store';
import type { DomainEvent, Recorded } from '#platform/kernel';
import { checkProjections, inStream, specifyProjection } from '#platform/projections';
import { createTestDatabase, type TestDatabase } from '#platform/testing';
import { auditRoundEvents } from '../audit-round-events.js';
import { CreateAuditRounds1700000500000 } from '../migrations/audit-rounds.migration.js';
import * as cast from '../sample-audits.fixtures.js';
import type { AuditRoundColumns } from './audit-round-row.js';
import { AuditRoundRow } from './audit-round.entity.js';
import { auditRoundsProjection } from './audit-rounds.projection.js';
import { listRounds } from './audit-rounds.query.js';

let database: TestDatabase;
let pool: Pool;
let dataSource: DataSource;

beforeAll(async () => {
  database = await createTestDatabase({});
  dataSource = createDataSource(database.url, {
    entities: [AuditRoundRow],
    migrations: [CreateAuditRounds1700000500000],
  });
  await dataSource.initialize();
  await runMigrations(dataSource);
  pool = createPool(database.url, { name: 'spec', max: 4 });
});
afterAll(async () => {
  await dataSource.destroy();
  await pool.end();
  await database.drop();
});

const stream = (id: string, ...events: readonly DomainEvent[]) => inStream(`sampleAudit-${id}`, events);

describe('the list of rounds', () => {
  it('knows every event of a round', () => {
    expect(() =>
      checkProjections(new EventCatalogue([auditRoundEvents]), [auditRoundsProjection], []),
    ).not.toThrow();
  });

  it('holds a row a round, as far as it has come', async () => {
    const given = specifyProjection(auditRoundsProjection, pool);
    const rows = await given(
      ...stream(
        cast.R1,
        cast.roundOnePlanned,
        cast.roundOneAnnounced,
        cast.syddanmarkReported,
        cast.toldTheThirteenthMeeting,
        cast.roundOneClosed,
      ),
      ...stream(cast.R2, ...cast.announcedRound),
    ).rows<AuditRoundColumns>();
    const [one, two] = [...rows].sort((a, b) => (a.round < b.round ? -1 : 1));
    expect(one).toMatchObject({
      round: 'R1',
      revision: 4,
      status: 'closed',
      sampling: 'named-by-hand',
      regime: 'normal',
      answer_due_on: '2022-12-15',
      frame: null,
      draws: [],
      reports: { '1083': { outcome: 'no-errors-found', on: '2023-01-20' } },
      meetings: ['meeting-13'],
      latest_on: '2023-03-15',
    });
    expect(two).toMatchObject({
      round: 'R2',
      status: 'announced',
      regime: 'tightened',
      answer_due_on: '2023-04-03',
      frame: { sha256: cast.FRAME_SHA256, requisitions: 150 },
      draws: [{ draw: 1, samples: 1, on: '2023-03-17' }],
    });
  });

  it('gives pages, the latest planned first, and a regional contact those of its region', async () => {
    const events = [
      ...stream('a', {
        ...cast.roundOnePlanned,
        data: { ...cast.roundOnePlanned.data, occurredOn: '2022-01-01' },
      }),
      ...stream('b', cast.roundTwoPlanned),
      ...stream('c', {
        ...cast.roundTwoPlanned,
        data: { ...cast.roundTwoPlanned.data, regions: ['1081'] },
      } as unknown as DomainEvent),
    ] as Recorded[];
    const client = await pool.connect();
    try {
      await client.query('set search_path = rm');
      const tx = {
        query: async <R>(sql: string, parameters?: readonly unknown[]) =>
          (await client.query(sql, parameters as unknown[])).rows as R[],
      };
      await auditRoundsProjection.apply(events, tx);
    } finally {
      client.release(true);
    }
    const rounds = dataSource.getRepository(AuditRoundRow);
    const idsFor = async (question: Partial<Parameters<typeof listRounds>[1]>) =>
      (await listRounds(rounds, { reader: cast.auditor, limit: 10, ...question })).map(({ round }) => round);
    expect(await idsFor({})).toEqual(['b', 'c', 'a']);
    expect(await idsFor({ limit: 1 })).toEqual(['b', 'c']);
    expect(await idsFor({ after: ['2023-03-15', 'b'] })).toEqual(['c', 'a']);
    expect(await idsFor({ reader: cast.contactOf('1084') })).toEqual(['b', 'a']);
    expect(await idsFor({ status: 'announced' })).toEqual([]);
    expect(await idsFor({ programme: 'dk-genome' })).toEqual(['b', 'c', 'a']);
  });
});
