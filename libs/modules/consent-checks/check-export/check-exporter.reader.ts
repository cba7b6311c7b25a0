import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { loadProgramme, type Programme } from '#modules/organisations';
import { AccessLog, type Reading } from '#platform/access-log';
import { EventLog } from '#platform/event-store';
import type { Language } from '#platform/kernel';
import { sortedChecks, type SortedChecks } from '../check-list/check-list.query.js';
import { CheckTables } from '../check-list/check-tables.reader.js';
import { toListed, type CheckRow } from '../check-list/listed-check.js';
import { narrowChecks } from '../check-list/narrow-checks.query.js';
import type { Cell } from './csv.js';
import { EXPORT_COLUMNS } from './export-columns.js';

/** What is exported, to whom. */
export interface ExportQuestion extends SortedChecks {
  readonly language: Language;
  readonly reading: Reading;
}

const PAGE = 500;

// The rows are those of one moment, since one statement finds them all. All will be fetched, so the first need not come
// soon, and whoever fetches may be slow.
const settings = `begin read only; set local cursor_tuple_fraction = 1;
  set local idle_in_transaction_session_timeout = '10min'`;

/** Reads what an export holds, a page at a time, and keeps who took which samples before a page goes out. */
@Injectable()
export class CheckExporter {
  constructor(
    private readonly tables: CheckTables,
    private readonly log: EventLog,
    private readonly accesses: AccessLog,
  ) {}

  /** How many checks are asked for; no further than one beyond the limit. */
  async count(question: SortedChecks, limit: number): Promise<number> {
    const query = narrowChecks(this.tables.asOf(question), question)
      .select('1')
      .limit(limit + 1);
    const [sql, parameters] = query.getQueryAndParameters();
    const { rows } = await this.tables.pool.query<{ checks: number }>(
      `select cast(count(*) as int) as checks from (${sql}) wanted`,
      parameters,
    );
    return rows[0]?.checks ?? 0;
  }

  /** The cells of the checks, page by page. */
  async *pages(question: ExportQuestion): AsyncGenerator<readonly (readonly Cell[])[]> {
    const names = new RegionNames(this.log, question.language);
    for await (const rows of this.#rows(question)) {
      await this.accesses.record({ ...question.reading, samples: rows.map(({ sample }) => sample) });
      const lines: Cell[][] = [];
      for (const row of rows) lines.push(await cellsOf(row, question, names));
      yield lines;
    }
  }

  async *#rows(question: SortedChecks): AsyncGenerator<readonly CheckRow[]> {
    const [sql, parameters] = sortedChecks(this.tables, question).getQueryAndParameters();
    const client = await this.tables.pool.connect();
    let isWhole = false;
    try {
      await client.query(settings);
      await client.query(`declare export no scroll cursor for ${sql}`, parameters);
      for (;;) {
        const { rows } = await client.query<CheckRow>(`fetch ${PAGE} from export`);
        if (rows.length > 0) yield rows;
        if (rows.length < PAGE) break;
      }
      isWhole = true;
    } finally {
      await end(client, isWhole);
    }
  }
}

/** Whoever stops half-way, or fails, leaves a connection that nobody should use again. */
async function end(client: PoolClient, isWhole: boolean): Promise<void> {
  if (isWhole) await client.query('commit');
  client.release(!isWhole);
}

async function cellsOf(row: CheckRow, question: ExportQuestion, names: RegionNames): Promise<Cell[]> {
  const { asOf, language } = question;
  const check = toListed(row, asOf);
  const region = await names.nameOf(row.programme, row.region);
  return EXPORT_COLUMNS.map(({ cell }) => cell({ check, asOf, language, region }));
}

/** Names of regions, each programme loaded once. */
class RegionNames {
  readonly #programmes = new Map<string, Programme['regions']>();

  constructor(
    private readonly log: EventLog,
    private readonly language: Language,
  ) {}

  async nameOf(programme: string, region: string): Promise<string> {
    const regions = this.#programmes.get(programme) ?? (await loadProgramme(this.log, programme)).regions;
    this.#programmes.set(programme, regions);
    return regions[region]?.names[this.language] ?? region;
  }
}
