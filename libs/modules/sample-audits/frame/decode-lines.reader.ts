import { refuseFrame } from './frame.problems.js';

const NEWLINE = 10;
/** The longest row a file may hold, so that a missing quote does not swallow the rest into memory. */
export const MAX_ROW_BYTES = 65_536;

const starts = (bytes: Uint8Array, ...prefix: readonly number[]): boolean =>
  prefix.every((byte, index) => bytes[index] === byte);

function requireNotUtf16(start: Uint8Array): void {
  const marked = starts(start, 0xff, 0xfe) || starts(start, 0xfe, 0xff);
  if (marked || start.subarray(0, 1024).includes(0)) throw refuseFrame('frame.encoding-utf16');
}

/** Decodes UTF-8 strictly and by whole lines, so that a wrong byte can be given its line; the mark is left out. */
export async function* decodeLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let carried: Buffer = Buffer.alloc(0);
  let lines = 0;
  let first = true;
  for await (const chunk of chunks) {
    const bytes = carried.length > 0 ? Buffer.concat([carried, chunk]) : chunk;
    if (first) requireNotUtf16(bytes);
    first = false;
    const end = bytes.lastIndexOf(NEWLINE) + 1;
    carried = bytes.subarray(end);
    if (carried.length > MAX_ROW_BYTES)
      throw refuseFrame('frame.row-oversize', { line: lines + 1, limit: MAX_ROW_BYTES });
    if (end === 0) continue;
    yield decoded(bytes.subarray(0, end), lines);
    lines += newlinesIn(bytes.subarray(0, end));
  }
  if (carried.length > 0) yield decoded(carried, lines);
}

function decoded(bytes: Buffer, linesBefore: number): string {
  try {
    // `ignoreBOM` keeps the mark in the text, which only the first piece may begin with; the CSV reader drops it.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw refuseFrame('frame.encoding-not-utf8', { line: linesBefore + firstBadLine(bytes) });
  }
}

function firstBadLine(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const newline = bytes.indexOf(NEWLINE, start);
    const end = newline < 0 ? bytes.length : newline;
    if (!isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
  }
  return line;
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function newlinesIn(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) count += 1;
  return count;
}
