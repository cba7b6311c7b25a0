import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { createDataSource, createPool, pause, runMigrations, type Logger } from '#platform/database';
import { EventCatalogue, EventLog, WrongRevision } from '#platform/event-store';
import { InMemoryEventStore } from '#platform/event-store/in-memory';
import { event, eventCategory, type DomainEvent } from '#platform/kernel';
import { AesGcmSealer, InMemoryKeyStore } from '#platform/sealing';
import { createTestDatabase } from '#platform/testing';
import { foldIntoTable } from './fold-by-key.js';
import { CreateProjectionTables1700000000000 } from './migrations/1700000000000-create-projection-tables.js';
import type { Projection, Reaction } from './projection.js';

const day = '2024-03-15';

export const auditEvents = eventCategory('audit', {
  AuditOpened: event({ auditId: z.string() }),
  FindingNoted: event({ auditId: z.string(), text: z.string() }),
  AuditClosed: event({ auditId: z.string() }),
});
export const letterEvents = eventCategory('letter', { LetterSent: event({ auditId: z.string() }) });

export const catalogue = new EventCatalogue([auditEvents, letterEvents]);

export const auditOpened = (auditId: string) => ({ type: 'AuditOpened', data: { auditId, occurredOn: day } });
export const findingNoted = (auditId: string, text = 'late') => ({
  type: 'FindingNoted',
  data: { auditId, text, occurredOn: day },
});
export const auditClosed = (auditId: string) => ({ type: 'AuditClosed', data: { auditId, occurredOn: day } });
export const letterSent = (auditId: string) => ({ type: 'LetterSent', data: { auditId, occurredOn: day } });

export interface TallyRow {
  readonly audit_id: string;
  readonly findings: number;
  readonly last_note: string | null;
}

type AuditData = { readonly auditId: string; readonly text?: string };

/** Counts the findings of each audit: an event applied twice or lost shows in the number. */
export const auditTally: Projection = {
  name: 'audit-tally',
  version: 1,
  categories: ['audit'],
  tables: ['audit_tally'],
  handles: ['AuditOpened', 'FindingNoted'],
  ignores: ['AuditClosed'],
  onPoison: 'halt',
  apply: (events, tx) =>
    foldIntoTable<TallyRow, 'audit_id'>(
      tx,
      {
        table: 'audit_tally',
        key: ['audit_id'],
        keyOf: ({ data }) => ({ audit_id: (data as unknown as AuditData).auditId }),
        evolve: (row, { type, data }) => {
          const { auditId, text } = data as unknown as AuditData;
          const before = row ?? { audit_id: auditId, findings: 0, last_note: null };
          if (type !== 'FindingNoted') return before;
          return { ...before, findings: before.findings + 1, last_note: text ?? null };
        },
      },
      events,
    ),
};

/** The tally, unable to digest findings whose text begins with `poison`. */
export const delicateTally = (onPoison: Projection['onPoison'], medicine = { taken: false }): Projection => ({
  ...auditTally,
  onPoison,
  apply: (events, tx) => {
    const bad = events.find(({ data }) => (data as unknown as AuditData).text?.startsWith('poison'));
    if (bad && !medicine.taken) throw new Error(`cannot digest ${bad.stream}@${bad.revision}`);
    return auditTally.apply(events, tx);
  },
});

/** Notes what is logged. */
export function listeningLogger(): Logger & { readonly lines: string[] } {
  const lines: string[] = [];
  const note = (details: object, message: string) => void lines.push(`${message} ${JSON.stringify(details)}`);
  return { lines, info: note, warn: note, error: note };
}

/** An in-memory log and a database of its own with the platform's tables and the tally's. */
export async function openWorld() {
  const database = await createTestDatabase({});
  const dataSource = createDataSource(database.url, {
    entities: [],
    migrations: [CreateProjectionTables1700000000000],
  });
  await dataSource.initialize();
  await runMigrations(dataSource);
  await dataSource.destroy();
  const pool = createPool(database.url, { name: 'spec', max: 12 });
  await pool.query(`create table rm.audit_tally (
    audit_id text constraint audit_tally_key primary key, findings integer not null, last_note text)`);
  await pool.query('create index audit_tally_by_note on rm.audit_tally (last_note)');
  const store = new InMemoryEventStore();
  const log = new EventLog(store, catalogue, new AesGcmSealer(new InMemoryKeyStore()));
  const close = async () => {
    await store.close();
    await pool.end();
    await database.drop();
  };
  const tally = async (schema = 'rm') =>
    (await pool.query<TallyRow>(`select * from ${schema}.audit_tally order by audit_id`)).rows;
  return {
    url: database.url,
    pool,
    store,
    log,
    close,
    tally,
    append: (...args: AppendArgs) => appendTo(log, ...args),
  };
}

export type World = Awaited<ReturnType<typeof openWorld>>;
type AppendArgs = [stream: string, ...events: DomainEvent[]];

/** Appends to the end of a stream, wherever that is. @returns the position. */
export async function appendTo(log: EventLog, stream: string, ...events: DomainEvent[]): Promise<string> {
  const commandId = randomUUID();
  const actor = { id: 'spec', role: 'system' } as const;
  const metadata = { commandId, fingerprint: '0'.repeat(64), actor, correlationId: commandId };
  for (let expectedRevision = -1; ;) {
    try {
      const recordedAt = `${day}T12:00:00.000Z`;
      return (await log.append({ stream, events, expectedRevision, recordedAt, metadata })).position;
    } catch (error) {
      if (!(error instanceof WrongRevision)) throw error;
      expectedRevision = error.actualRevision;
    }
  }
}

/** Notes a finding in `audits` audits in turn, `events` times in all. */
export async function noteFindings(log: EventLog, audits: number, events: number): Promise<string> {
  let position = '';
  for (let n = 0; n < events; n += 1)
    position = await appendTo(log, `audit-${n % audits}`, findingNoted(`${n % audits}`));
  return position;
}

/** Waits until something holds. */
export async function until(
  holds: () => boolean | Promise<boolean>,
  what: string,
  timeoutMs = 10_000,
): Promise<void> {
  const end = performance.now() + timeoutMs;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`waited in vain until ${what}`);
    await pause(10);
  }
}

/** Sends a letter for every opened audit. */
export const sendLetter = (log: EventLog, react: Reaction['react'] = async () => undefined): Reaction => ({
  name: 'send-letter-when-audit-opened',
  categories: ['audit'],
  handles: ['AuditOpened'],
  react: async (opened) => {
    await react(opened);
    const { auditId } = opened.data as unknown as AuditData;
    if ((await log.read(`letter-${auditId}`)).length === 0)
      await appendTo(log, `letter-${auditId}`, letterSent(auditId));
  },
});

/** Lists the letters, and waits for the reaction that sends them. */
export const letterList: Projection = {
  name: 'letter-list',
  version: 1,
  categories: ['letter'],
  tables: ['letter_list'],
  handles: ['LetterSent'],
  ignores: [],
  follows: ['send-letter-when-audit-opened'],
  onPoison: 'halt',
  apply: async (events, tx) => {
    const ids = events.map(({ data }) => (data as unknown as AuditData).auditId);
    await tx.query('insert into letter_list select unnest($1::text[])', [ids]);
  },
};
