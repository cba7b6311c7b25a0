import type { Writable } from 'node:stream';
import { WorkbookWriter } from '@cj-tech-master/excelts';
import type { Cell } from './csv.js';
import { EXPORT_COLUMNS } from './export-columns.js';
import { headingOf, headsOf, type Exported } from './export-heading.js';
import { TITLES } from './export-words.js';

const HEAD_ROW = 3;
const WIDTHS = { text: 18, day: 12, number: 12 } as const;

type Pages = AsyncIterable<readonly (readonly Cell[])[]>;

/**
 * Writes the workbook as its rows come: two lines that tell what it holds, the heads in bold and in sight while one
 * scrolls, a filter over them. Texts are cells of text, which a spreadsheet never takes for a formula.
 */
export async function writeWorkbook(to: Writable, exported: Exported, pages: Pages): Promise<void> {
  const workbook = new WorkbookWriter({ stream: to, useStyles: true, useSharedStrings: false });
  const sheet = workbook.addWorksheet(TITLES.title[exported.language], {
    views: [{ state: 'frozen', ySplit: HEAD_ROW }],
  });
  sheet.columns = EXPORT_COLUMNS.map(({ kind }) => ({
    width: WIDTHS[kind],
    ...(kind === 'day' ? { style: { numFmt: 'dd-mm-yyyy' } } : {}),
  }));
  for (const line of headingOf(exported)) sheet.addRow([line]).commit();
  const heads = sheet.addRow([...headsOf(exported.language)]);
  heads.font = { bold: true };
  heads.commit();
  let last = HEAD_ROW;
  for await (const page of pages) {
    if (to.destroyed) return;
    for (const cells of page) sheet.addRow(cells.map(valueOf)).commit();
    last += page.length;
  }
  sheet.autoFilter = {
    from: { row: HEAD_ROW, column: 1 },
    to: { row: last, column: EXPORT_COLUMNS.length },
  };
  sheet.commit();
  await workbook.commit();
}

const valueOf = (cell: Cell, index: number): Cell | Date =>
  typeof cell === 'string' && EXPORT_COLUMNS[index]?.kind === 'day' ? new Date(`${cell}T00:00:00Z`) : cell;
