import { CsvError, parse, type Parser } from 'csv-parse';
import { decodeLines, MAX_ROW_BYTES } from './decode-lines.reader.js';
import { delimiterOf } from './delimiter.js';
import type { RawRecord } from './frame-record.js';
import { refuseFrame } from './frame.problems.js';

/** The records of a CSV file in batches, the heading first. @throws Refused when the file is no such. */
export async function* readCsv(chunks: AsyncIterable<Buffer>): AsyncGenerator<readonly RawRecord[]> {
  let reader: CsvReader | undefined;
  for await (const text of decodeLines(chunks)) {
    reader ??= new CsvReader(delimiterOf(headingOf(text)));
    yield await reader.read(text);
  }
  if (reader) yield await reader.end();
}

const headingOf = (text: string): string => text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/, 1)[0] ?? '';

/** Feeds csv-parse piece by piece and takes the records as they come, without a queue between. */
class CsvReader {
  readonly #parser: Parser;
  #records: RawRecord[] = [];

  constructor(delimiter: string) {
    this.#parser = parse({
      delimiter,
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      max_record_size: MAX_ROW_BYTES,
      on_record: (cells: string[], { lines }) => {
        this.#records.push({ line: lines, cells });
        return null;
      },
    });
    // Failures reach us by the callbacks of write and end.
    this.#parser.on('error', () => undefined);
    this.#parser.resume();
  }

  read(text: string): Promise<readonly RawRecord[]> {
    return this.#fed((done) => this.#parser.write(text, done));
  }

  end(): Promise<readonly RawRecord[]> {
    return this.#fed((done) => this.#parser.end(done));
  }

  async #fed(feed: (done: (error?: Error | null) => void) => void): Promise<readonly RawRecord[]> {
    await new Promise<void>((resolve, reject) => {
      feed((error) => (error ? reject(refusalOf(error)) : resolve()));
    });
    const records = this.#records;
    this.#records = [];
    return records;
  }
}

function refusalOf(error: Error): Error {
  if (!(error instanceof CsvError)) return error;
  const line = Number((error as unknown as { lines?: number }).lines ?? 1);
  if (error.code === 'CSV_MAX_RECORD_SIZE')
    return refuseFrame('frame.row-oversize', { line, limit: MAX_ROW_BYTES });
  return refuseFrame('frame.csv-malformed', { line, reason: error.code });
}
