import { randomUUID } from 'node:crypto';
import { isSchemaFault, isTransient, silentLogger, type Logger } from '#platform/database';
import type { Pool } from 'pg';
import { AccessLog, type Access, type AccessQuestion, type KeptAccess } from './access-log.js';
import { refuseAccessLog } from './access-log.problems.js';
import { GroupCommit } from './group-commit.js';

/** An array of a row longer than this is slow to search; an export is kept as several rows. */
const SAMPLES_A_ROW = 1000;

const INSERT = `
  insert into access_log.access (id, at, account, role, region, policy_row, samples, request)
  select id, at, account, role, region, "row", array(select jsonb_array_elements_text(samples)), request
  from jsonb_to_recordset($1::jsonb) as given (id uuid, at timestamptz, account text, role text, region text,
    "row" text, samples jsonb, request text)
  on conflict (id) do nothing`;

const LIST = `
  select number::text as number, at, account, role, region, policy_row as "row", samples, request as "requestId"
  from access_log.access
  where ($1::text is null or samples @> array[$1::text collate "C"])
    and ($2::text is null or account = $2)
    and ($3::timestamptz is null or at >= $3)
    and ($4::timestamptz is null or at < $4)
    and ($5::timestamptz is null or (at, number) < ($5, $6::bigint))
  order by at desc, number desc limit $7`;

interface Row extends Omit<Access, 'requestId'> {
  readonly id: string;
  readonly request: string;
}

/** The access log in PostgreSQL, schema `access_log`: append-only, and committed before anybody is answered. */
export class PostgresAccessLog extends AccessLog {
  readonly #commits: GroupCommit<Row>;
  #closing = false;

  constructor(
    private readonly pool: Pool,
    private readonly logger: Logger = silentLogger,
  ) {
    super();
    this.#commits = new GroupCommit<Row>({
      write: (rows) => this.#insert(rows),
      mayBeOnes: (error) => !isTransient(error) && !isSchemaFault(error),
    });
  }

  override async record({ requestId, samples, ...access }: Access): Promise<void> {
    if (this.#closing) throw refuseAccessLog('access-log.unavailable');
    const rows = inPieces([...new Set(samples)]).map((piece): Row => ({
      ...access,
      id: randomUUID(),
      samples: piece,
      request: requestId,
    }));
    try {
      await Promise.all(rows.map((row) => this.#commits.add(row)));
    } catch (error) {
      this.logger.error(
        { err: error, row: access.row },
        'the access log cannot be written; a read is refused',
      );
      throw refuseAccessLog('access-log.unavailable');
    }
  }

  override async list(question: AccessQuestion): Promise<readonly KeptAccess[]> {
    const { sample, account, from, to, after = [], limit } = question;
    const { rows } = await this.pool.query<KeptAccess>(LIST, [
      sample,
      account,
      from,
      to,
      ...pair(after),
      limit,
    ]);
    return rows;
  }

  override async prune(before: string): Promise<number> {
    const { rows } = await this.pool.query<{ pruned: number }>('select access_log.prune($1) as pruned', [
      before,
    ]);
    return rows[0]?.pruned ?? 0;
  }

  override async close(): Promise<void> {
    this.#closing = true;
    await this.#commits.drain();
  }

  async #insert(rows: readonly Row[]): Promise<void> {
    const given = [JSON.stringify(rows)];
    try {
      await this.pool.query(INSERT, given);
    } catch (error) {
      if (!isTransient(error)) throw error;
      // A connection that broke while it was idle is no reason to refuse anybody; the ids make a repeat harmless.
      await this.pool.query(INSERT, given);
    }
  }
}

function inPieces(samples: readonly string[]): string[][] {
  const pieces = Math.ceil(samples.length / SAMPLES_A_ROW);
  return Array.from({ length: pieces }, (_, index) =>
    samples.slice(index * SAMPLES_A_ROW, (index + 1) * SAMPLES_A_ROW),
  );
}

const pair = ([at, number]: readonly string[]) => [at, number];
