import type { PoolClient } from 'pg';
import type { FrameRow } from '#platform/statistics';
import type { FrozenFrame } from '../audit-round.js';
import { SINGULAR_RELATIONS } from './frame-clashes.js';
import type { FrameStaging, StagedRow } from './frame-store.js';
import type { RowError } from './row-errors.js';
import { LINE, scanWithin } from './scan.store.js';

const columns = 'requisition_id, region, patient_group, department, analysed_on, family_id, relation';

const clashing = `
  select (select count(*) - count(distinct requisition_id) from incoming) > 0
    or exists (select from incoming where family_id is not null and relation = any ($1)
      group by family_id, relation having count(*) > 1) as found`;

const clashes = `
  select line, first_line, code, count(*) over () as total from (
    select line, min(line) over (partition by requisition_id) as first_line, 'requisition.duplicate' as code from incoming
    union all
    select line, min(line) over (partition by family_id, relation), 'family.twice-the-same' from incoming
    where family_id is not null and relation = any ($1)
  ) rows where line <> first_line order by line limit $2`;

const strata = `
  with unit as (
    select region from incoming where family_id is null
    union all
    select region from (select distinct on (family_id) region from incoming
      where family_id is not null order by family_id, requisition_id) family
  )
  select region, coalesce(u.units, 0)::int as units, r.requisitions::int
  from (select region, count(*) as requisitions from incoming group by region) r
  left join (select region, count(*) as units from unit group by region) u using (region)`;

/** Rows on their way in, in a temporary table of the transaction. */
export class PostgresStaging implements FrameStaging {
  constructor(private readonly client: PoolClient) {}

  async open(): Promise<void> {
    // Sorting a million rows outlasts the limits meant for questions.
    await this.client.query(
      `set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0`,
    );
    await this.client.query(`set local work_mem = '64MB'; set local maintenance_work_mem = '128MB'`);
    await this.client.query(`
      create temporary table incoming (
        line integer not null, requisition_id text collate "C" not null, region text collate "C" not null,
        patient_group text not null, department text not null, analysed_on date not null,
        family_id text collate "C", relation text
      ) on commit drop`);
  }

  async add(rows: readonly StagedRow[]): Promise<void> {
    await this.client.query({
      name: 'frame-rows-in',
      text: `insert into incoming select * from unnest(
        $1::int[], $2::text[], $3::text[], $4::text[], $5::text[], $6::date[], $7::text[], $8::text[])`,
      values: [
        `{${rows.map(({ line }) => line).join(',')}}`,
        arrayOf(rows, (row) => row.requisitionId),
        arrayOf(rows, (row) => row.region),
        arrayOf(rows, (row) => row.patientGroup),
        arrayOf(rows, (row) => row.department),
        arrayOf(rows, (row) => row.analysedOn),
        arrayOf(rows, (row) => row.familyId),
        arrayOf(rows, (row) => row.relation),
      ],
    });
  }

  async clashes(limit: number): Promise<{ readonly total: number; readonly rows: readonly RowError[] }> {
    const clash = await this.client.query<{ found: boolean }>(clashing, [SINGULAR_RELATIONS]);
    if (!clash.rows[0]?.found) return { total: 0, rows: [] };
    const { rows } = await this.client.query<Clash & { total: string }>(clashes, [SINGULAR_RELATIONS, limit]);
    return { total: Number(rows[0]?.total ?? 0), rows: rows.map(toError) };
  }

  inOrder(): AsyncIterable<readonly FrameRow[]> {
    return scanWithin(this.client, `select ${LINE} from incoming order by requisition_id`);
  }

  async strata(): Promise<FrozenFrame['strata']> {
    const { rows } = await this.client.query<FrozenFrame['strata'][number]>(strata);
    return rows;
  }

  async keep(sha256: string, requisitions: number, round: string): Promise<void> {
    const id = (await this.#make(sha256, requisitions)) ?? (await this.#lock(sha256));
    await this.client.query(
      'insert into frames.claim (frame, round) values ($1, $2) on conflict do nothing',
      [id, round],
    );
  }

  /** Keeps the rows, unless they are kept already. */
  async #make(sha256: string, requisitions: number): Promise<string | undefined> {
    const made = await this.client.query<{ id: string }>(
      'insert into frames.frame (sha256, requisitions) values ($1, $2) on conflict do nothing returning id',
      [sha256, requisitions],
    );
    const id = made.rows[0]?.id;
    if (id === undefined) return undefined;
    await this.client.query(
      `insert into frames.requisition (frame, ${columns}) select $1, ${columns} from incoming order by requisition_id`,
      [id],
    );
    return id;
  }

  async #lock(sha256: string): Promise<string | undefined> {
    const found = await this.client.query<{ id: string }>(
      'select id from frames.frame where sha256 = $1 for share',
      [sha256],
    );
    return found.rows[0]?.id;
  }
}

interface Clash {
  readonly line: number;
  readonly first_line: number;
  readonly code: RowError['code'];
}

function toError({ line, first_line: firstLine, code }: Clash): RowError {
  return { line, field: code === 'requisition.duplicate' ? 'requisitionId' : 'relation', code, firstLine };
}

// Codes hold neither quotes nor backslashes, which is checked before they come here: nothing needs to be escaped.
function arrayOf(rows: readonly StagedRow[], field: (row: FrameRow) => string | undefined): string {
  const values = rows.map(({ row }) => {
    const value = field(row);
    return value === undefined ? 'null' : `"${value}"`;
  });
  return `{${values.join(',')}}`;
}
