/** Data, on stdout. */
export const print = (text: string): void =>
  void process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);

export const printJson = (value: unknown): void => print(JSON.stringify(value, null, 2));

/** What is said about it, on stderr. */
export const say = (text: string): void => void process.stderr.write(`${text}\n`);

/** Rows as columns of text, each as wide as its widest cell. */
export function columns(rows: readonly (readonly string[])[]): string {
  const [first = []] = rows;
  const widths = first.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
