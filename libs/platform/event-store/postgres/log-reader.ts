import type { Pool } from 'pg';
import type { Page, PageRequest } from '../catch-up.js';
import { positionOf } from '../dense-position.js';
import type { StoredEvent } from '../event-store.js';

interface EventRow {
  readonly position: bigint;
  readonly stream: string;
  readonly revision: bigint;
  readonly recorded_at: string;
  readonly id: string;
  readonly type: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

type PageRow = { readonly head: bigint } & (EventRow | { readonly position: null });

const columns = 'e.position, s.name as stream, e.revision, e.recorded_at, e.id, e.type, e.data, e.metadata';

const readStreamQuery = {
  name: 'es-read-stream',
  text: `select ${columns} from es.streams s join es.events e on e.stream_id = s.id
    where s.name = $1 and e.revision >= $2 order by e.revision`,
};

// Nothing beyond "position > $1" is needed: no position is visible before all lower ones are.
const readAllQuery = {
  name: 'es-read-all',
  text: `select h.position as head, p.* from es.head h left join lateral (
      select ${columns} from es.events e join es.streams s on s.id = e.stream_id
      where e.position > $1 order by e.position limit $2) p on true
    order by p.position`,
};

const readCategoriesQuery = {
  name: 'es-read-categories',
  text: `select h.position as head, p.* from es.head h left join lateral (
      select ${columns} from (
        select c.position from unnest($3::text[]) k (category) cross join lateral (
          select e.position from es.events e
          where e.category = k.category collate "C" and e.position > $1 order by e.position limit $2) c
        order by c.position limit $2) c
      join es.events e on e.position = c.position join es.streams s on s.id = e.stream_id) p on true
    order by p.position`,
};

const headQuery = { name: 'es-head', text: 'select position from es.head' };

/** The events of a stream from a revision on. */
export async function readStream(pool: Pool, stream: string, fromRevision: number): Promise<StoredEvent[]> {
  const { rows } = await pool.query<EventRow>({ ...readStreamQuery, values: [stream, fromRevision] });
  return rows.map(eventOf);
}

/** The next events after a position, with the head of the same snapshot. */
export async function readPage(pool: Pool, { after, limit, categories }: PageRequest): Promise<Page> {
  const query = categories.length === 0 ? readAllQuery : readCategoriesQuery;
  const values = [after, limit, ...(categories.length === 0 ? [] : [[...new Set(categories)]])];
  const { rows } = await pool.query<PageRow>({ ...query, values });
  const events = rows.flatMap((row) => (row.position === null ? [] : [eventOf(row)]));
  return { events, head: rows[0]?.head ?? 0n };
}

/** The number of the last event. */
export async function readHead(pool: Pool): Promise<bigint> {
  const { rows } = await pool.query<{ position: bigint }>(headQuery);
  return rows[0]?.position ?? 0n;
}

function eventOf(row: EventRow): StoredEvent {
  return {
    id: row.id,
    type: row.type,
    data: row.data,
    metadata: row.metadata,
    stream: row.stream,
    revision: Number(row.revision),
    position: positionOf(row.position),
    recordedAt: row.recorded_at,
  };
}
