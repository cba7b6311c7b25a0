import pg from 'pg';
import { PostgresEventStore, migrateEventStore } from '#platform/event-store/postgres';
import type { Work } from '../measure.js';

/** One way of keeping events, and the way to be done with it. */
export interface Side {
  readonly work: Work;
  close(): Promise<void>;
}

/** Events of one stream before a worker begins the next: about what a consent check has. */
export const EVENTS_PER_STREAM = 7;

const RECORDED_AT = '2024-01-02T09:00:00.000Z';
const TYPE = 'AnswerRequested';
const data = Buffer.alloc(150, '{"region":"1084","dueOn":"2024-01-16","businessDays":10} ');
const metadata = Buffer.alloc(
  250,
  '{"commandId":"5f0c","actor":{"id":"contact-1084","role":"regional-contact"}} ',
);

let ids = 0;

/** A UUID that no other event has. */
function nextId(): string {
  ids += 1;
  return `00000000-0000-5000-8000-${ids.toString(16).padStart(12, '0')}`;
}

interface Place {
  readonly stream: string;
  readonly expectedRevision: number;
}

/** Where each worker's next event goes. */
function placesOf(kind: string): (worker: number) => Place {
  const counts = new Map<number, number>();
  return (worker) => {
    const count = counts.get(worker) ?? 0;
    counts.set(worker, count + 1);
    const stream = `bench-${kind}-${worker}-${Math.floor(count / EVENTS_PER_STREAM)}`;
    return { stream, expectedRevision: (count % EVENTS_PER_STREAM) - 1 };
  };
}

/** Single-event appends through the event store. */
export async function storeSide(url: string): Promise<Side> {
  const owner = barePool(url);
  await migrateEventStore(owner).finally(() => owner.end());
  const store = new PostgresEventStore({ url });
  const place = placesOf('store');
  const work: Work = (worker) =>
    store.append({
      ...place(worker),
      recordedAt: RECORDED_AT,
      events: [{ id: nextId(), type: TYPE, data, metadata }],
    });
  return { work, close: () => store.close() };
}

function barePool(url: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  // An idle connection that breaks would otherwise end the process; a busy one fails its work.
  pool.on('error', () => undefined);
  return pool;
}

/** The baseline: one bare INSERT per commit of the same bytes into a plain table with a primary key. */
export async function insertSide(url: string): Promise<Side> {
  const pool = barePool(url);
  await pool.query(`create table plain (
    id bigint generated always as identity primary key, data bytea not null, metadata bytea not null)`);
  const query = {
    name: 'insert',
    text: 'insert into plain (data, metadata) values ($1, $2)',
    values: [data, metadata],
  };
  return { work: () => pool.query(query), close: () => pool.end() };
}

const NAIVE_TABLES = `
  create schema naive;
  create table naive.head (position bigint not null);
  insert into naive.head values (0);
  create table naive.stream (name text primary key, revision bigint not null);
  create table naive.event (
    position bigint primary key, stream text not null, revision bigint not null, id uuid not null, type text not null,
    data bytea not null, metadata bytea not null, unique (stream, revision))`;

const NAIVE_APPEND = `
  with head as (update naive.head set position = position + 1 returning position),
  moved as (
    insert into naive.stream as s (name, revision) values ($1, 0)
    on conflict (name) do update set revision = s.revision + 1 where s.revision = $2 returning s.revision)
  insert into naive.event select head.position, $1, moved.revision, $3, $4, $5, $6 from head, moved`;

/** A peer: the same order of all events by a locked head row, one event a transaction, in one round trip. */
export async function naiveHeadRowSide(url: string): Promise<Side> {
  const pool = barePool(url);
  await pool.query(NAIVE_TABLES);
  const place = placesOf('naive');
  const work: Work = (worker) => {
    const { stream, expectedRevision } = place(worker);
    const values = [stream, expectedRevision, nextId(), TYPE, data, metadata];
    return pool.query({ name: 'append', text: NAIVE_APPEND, values });
  };
  return { work, close: () => pool.end() };
}
