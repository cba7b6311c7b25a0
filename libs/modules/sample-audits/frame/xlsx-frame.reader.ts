import { WorkbookReader, type Row } from '@cj-tech-master/excelts';
import { createReadStream } from 'node:fs';
import { Refused } from '#platform/kernel';
import type { RawRecord } from './frame-record.js';
import { refuseFrame } from './frame.problems.js';
import { inspectXlsx } from './xlsx-archive.reader.js';

const BATCH = 2000;

/** The records of a workbook's one filled sheet in batches, the heading first. @throws Refused when it is no such. */
export async function* readXlsx(
  path: string,
  onBytes: (bytes: number) => void,
): AsyncGenerator<readonly RawRecord[]> {
  await inspectXlsx(path);
  const stream = createReadStream(path);
  stream.on('data', (chunk) => onBytes(chunk.length));
  try {
    yield* recordsOf(
      new WorkbookReader(stream, {
        worksheets: 'emit',
        sharedStrings: 'cache',
        styles: 'cache',
        hyperlinks: 'ignore',
      }),
    );
  } catch (error) {
    throw error instanceof Refused ? error : refuseFrame('frame.xlsx-malformed', { reason: 'unreadable' });
  } finally {
    stream.destroy();
  }
}

async function* recordsOf(workbook: WorkbookReader): AsyncGenerator<readonly RawRecord[]> {
  let filled = false;
  for await (const sheet of workbook) {
    for await (const batch of batchesOf(sheet)) {
      if (filled && batch.first) throw refuseFrame('frame.xlsx-several-sheets');
      filled = true;
      yield batch.records;
    }
  }
}

interface SheetBatch {
  readonly first: boolean;
  readonly records: readonly RawRecord[];
}

async function* batchesOf(sheet: AsyncIterable<Row>): AsyncGenerator<SheetBatch> {
  let records: RawRecord[] = [];
  let [width, first] = [0, true];
  for await (const row of sheet) {
    const cells = cellsOf(row, width);
    if (cells.every((cell) => cell === '')) continue;
    width ||= cells.length;
    records.push({ line: row.number, cells });
    if (records.length < BATCH) continue;
    yield { first, records };
    [records, first] = [[], false];
  }
  if (records.length > 0) yield { first, records };
}

function cellsOf(row: Row, width: number): string[] {
  // `values` counts from 1 and has holes where a cell is empty; empty cells at the end of a row are not stored.
  const values = (row.values as readonly unknown[]).slice(1);
  return Array.from({ length: Math.max(width, values.length) }, (_, index) => textOf(values[index]));
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '#' : value.toISOString().slice(0, 10);
  return objectText(value);
}

function numberText(value: number): string {
  const text = String(value);
  // A CPR number kept as a number has lost its leading zero; given back, the guard recognises it.
  return /^\d{9}$/.test(text) ? `0${text}` : text;
}

function objectText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return '#';
  if ('formula' in value || 'sharedFormula' in value) return '=';
  if ('richText' in value)
    return (value.richText as readonly { text?: string | null }[]).map(({ text }) => text ?? '').join('');
  // Errors, booleans and whatever else a sheet may hold have no place in a frame.
  return '#';
}
