/** What stands in one cell of an export. */
export type Cell = string | number | null;

/** Excel then reads the file as UTF-8, and not as the code page of the machine. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** A line as Danish Excel opens it: semicolons between, a comma for decimals. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(textOf).join(';')}\r\n`;

function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  const text = withoutFormula(cell);
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A text that a spreadsheet would take for a formula is marked as text, so that nothing in a file is ever run. */
export const withoutFormula = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
