import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import { Refused } from '#platform/kernel';
import { openFrameFile } from './frame-file.reader.js';
import { frameRows } from './frame-rows.reader.js';
import type { FrameRule } from './frame-rules.js';
import type { StagedRow } from './frame-store.js';
import type { RowError } from './row-errors.js';

export const HEADING = 'requisition;region;patient group;department;analysed on;family;relation';

/** A trio of Region Hovedstaden, of whom the father was analysed in Sjælland, and a patient by herself. */
export const ROWS = [
  'R-1;1084;rare-diseases;RH-KGA;2023-01-10;F-1;index',
  'R-2;1084;rare-diseases;RH-KGA;2023-01-10;F-1;mother',
  'R-3;1085;rare-diseases;SJ-KGA;2023-01-11;F-1;father',
  'R-4;1085;rare-diseases;SJ-KGA;2023-01-12;;',
];

/** A CSV file of rows under the usual heading. */
export const csv = (...rows: readonly string[]): string => `${[HEADING, ...rows].join('\n')}\n`;

/** A folder for files of one spec. */
export function fileFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'tilsyn-frames-'));
  let count = 0;
  return {
    /** Writes a file and returns its path. */
    file(content: string | Uint8Array, name = `frame-${(count += 1)}.csv`): string {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** All rows of a file. */
export async function rowsOf(path: string, rule?: FrameRule): Promise<StagedRow[]> {
  const rows: StagedRow[] = [];
  for await (const batch of frameRows(await openFrameFile(path), { rule })) rows.push(...batch);
  return rows;
}

/** The refusal of a file. */
export async function refusalOf(path: string, rule?: FrameRule): Promise<Refused> {
  try {
    await rowsOf(path, rule);
  } catch (error) {
    if (error instanceof Refused) return error;
    throw error;
  }
  throw new Error('the file was accepted');
}

/** The row errors of a file, as `line field code`. */
export async function rowErrorsOf(path: string, rule?: FrameRule): Promise<string[]> {
  const { details } = await refusalOf(path, rule);
  return (details as { errors: readonly RowError[] }).errors.map(
    ({ line, field = '-', code }) => `${line} ${field} ${code}`,
  );
}

/** A workbook with the cells of each sheet. */
export async function xlsx(...sheets: readonly (readonly (readonly unknown[])[])[]): Promise<Uint8Array> {
  const workbook = new Workbook();
  sheets.forEach((rows, index) => {
    const sheet = workbook.addWorksheet(`Ark${index + 1}`);
    for (const row of rows) sheet.addRow([...row]);
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
