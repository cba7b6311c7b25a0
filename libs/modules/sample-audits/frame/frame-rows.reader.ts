import { containsCprLike, refuseCommand } from '#platform/kernel';
import type { FrameFile, FrameProgress } from './frame-file.js';
import { readFrameFile } from './frame-file.reader.js';
import { planColumns, type ColumnPlan } from './frame-columns.js';
import { readRecord, type RawRecord } from './frame-record.js';
import type { FrameRule } from './frame-rules.js';
import type { StagedRow } from './frame-store.js';
import { refuseFrame } from './frame.problems.js';
import { ROW_ERRORS_LISTED, RowErrors } from './row-errors.js';

export const MAX_ROWS = 5_000_000;

export interface FrameReading {
  /** What a row must be besides well-formed. */
  readonly rule?: FrameRule | undefined;
  readonly onProgress?: ((progress: FrameProgress) => void) | undefined;
}

/** The refusal of a file whose rows are wrong: how many errors there are, and the first of them. */
export function refuseRows(errors: { readonly total: number; listed(): readonly unknown[] }): Error {
  const { total } = errors;
  const listed = errors.listed().slice(0, ROW_ERRORS_LISTED);
  return refuseFrame('frame.rows-refused', { total, listed: listed.length }, { total, errors: listed });
}

/**
 * The rows of a frame file in batches. From the first wrong row on none are given, but the file is read to its end,
 * so that all that is wrong with it is said at once.
 * @throws Refused with every row error, when there is one.
 */
export async function* frameRows(
  file: FrameFile,
  reading: FrameReading = {},
): AsyncGenerator<readonly StagedRow[]> {
  const rows = new RowReader(reading.rule);
  let bytes = 0;
  for await (const records of readFrameFile(file, (read) => (bytes += read))) {
    const batch = rows.read(records);
    if (rows.errors.total === 0 && batch.length > 0) yield batch;
    reading.onProgress?.({ rows: rows.count, bytes, totalBytes: file.facts.bytes });
  }
  if (rows.errors.total > 0) throw refuseRows(rows.errors);
  if (rows.count === 0) throw refuseFrame('frame.empty');
}

/** Reads records into rows, and remembers what is wrong with the others. */
export class RowReader {
  readonly errors = new RowErrors();
  count = 0;
  #columns = 0;
  #plan: ColumnPlan | undefined;

  constructor(private readonly rule: FrameRule | undefined) {}

  read(records: readonly RawRecord[]): readonly StagedRow[] {
    const [heading, ...rest] = records;
    if (this.#plan || !heading) return this.#rows(records);
    this.#plan = planOf(heading.cells);
    this.#columns = heading.cells.length;
    return this.#rows(rest);
  }

  #rows(records: readonly RawRecord[]): readonly StagedRow[] {
    const staged: StagedRow[] = [];
    for (const record of records) {
      const row = this.#row(record);
      if (row) staged.push(row);
    }
    this.count += records.length;
    if (this.count > MAX_ROWS) throw refuseFrame('frame.too-many-rows', { limit: MAX_ROWS });
    return staged;
  }

  #row(record: RawRecord): StagedRow | undefined {
    const { line } = record;
    const { row, faults } = readRecord(record, this.#plan ?? new Map(), this.#columns);
    const wrong = row && this.rule ? this.rule(row) : faults;
    for (const fault of wrong) this.errors.add({ line, ...fault });
    return row && wrong.length === 0 ? { line, row } : undefined;
  }
}

function planOf(headings: readonly string[]): ColumnPlan {
  if (headings.some(containsCprLike)) throw refuseCommand('text.cpr-like', { field: 'heading' });
  const { plan, errors } = planColumns(headings);
  if (errors.length > 0)
    throw refuseFrame('frame.headings-refused', { errors: errors.length }, { headings: errors });
  return plan;
}
