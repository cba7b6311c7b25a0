import type { Pool } from 'pg';
import { positionOf } from '../dense-position.js';
import { WrongRevision, type AppendRequest, type Appended } from '../event-store.js';

interface AnswerRow {
  readonly request?: number;
  readonly outcome: 'stored' | 'repeated' | 'conflict';
  readonly revision: bigint;
  readonly position: bigint | null;
  readonly recorded_at: string | null;
}

/** What became of one request of a batch. */
export type AppendOutcome = Appended | WrongRevision;

const one = {
  name: 'es-append-one',
  text: 'select outcome, revision, position, recorded_at from es.append_one($1, $2, $3, $4, $5, $6, $7)',
};
const many = {
  name: 'es-append',
  text: 'select request, outcome, revision, position, recorded_at from es.append($1, $2, $3, $4, $5, $6, $7, $8, $9)',
};

/** Writes the requests of a batch, of one stream each, in one statement that is its own transaction. */
export async function writeAppends(pool: Pool, requests: readonly AppendRequest[]): Promise<AppendOutcome[]> {
  const [first] = requests;
  if (first && requests.length === 1 && first.events.length === 1) return [await writeOne(pool, first)];
  const { rows } = await pool.query<AnswerRow>({ ...many, values: valuesOf(requests) });
  const outcomes: AppendOutcome[] = [];
  for (const row of rows) {
    const index = (row.request ?? 0) - 1;
    const request = requests[index];
    if (request) outcomes[index] = outcomeOf(request, row);
  }
  return outcomes;
}

async function writeOne(pool: Pool, request: AppendRequest): Promise<AppendOutcome> {
  const { stream, expectedRevision, recordedAt, events } = request;
  const [event] = events;
  const values = [stream, expectedRevision, recordedAt, event?.id, event?.type, event?.data, event?.metadata];
  const { rows } = await pool.query<AnswerRow>({ ...one, values });
  return outcomeOf(request, rows[0] as AnswerRow);
}

function outcomeOf({ stream, expectedRevision }: AppendRequest, row: AnswerRow): AppendOutcome {
  const revision = Number(row.revision);
  if (row.outcome === 'conflict') return new WrongRevision(stream, expectedRevision, revision);
  return { revision, position: positionOf(row.position ?? 0n), recordedAt: row.recorded_at ?? '' };
}

function valuesOf(requests: readonly AppendRequest[]): unknown[] {
  const events = requests.flatMap((request) => request.events);
  return [
    requests.map(({ stream }) => stream),
    plain(requests.map(({ expectedRevision }) => expectedRevision)),
    plain(requests.map(({ recordedAt }) => recordedAt)),
    plain(requests.map((request) => request.events.length)),
    plain(events.map(({ id }) => id)),
    plain(events.map(({ type }) => type)),
    plain(events.map(({ data }) => data.byteLength)),
    plain(events.map(({ metadata }) => metadata.byteLength)),
    Buffer.concat(events.flatMap(({ data, metadata }) => [data, metadata])),
  ];
}

/** An array literal of values that need no quoting. */
const plain = (values: readonly (string | number)[]): string => `{${values.join(',')}}`;
