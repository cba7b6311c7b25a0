import { Column } from './column.js';

/** Bytes of a text that fit into a number without loss. */
const HEAD = 6;

/**
 * A field of rows that lie elsewhere: where it stands in its row, and its first bytes as a number, by which nearly
 * all comparisons are settled.
 */
export class TextColumn {
  readonly #starts = new Column(Uint16Array);
  readonly #lengths = new Column(Uint16Array);
  readonly #heads = new Column(Float64Array);

  constructor(private readonly bytesOf: (row: number) => Buffer) {}

  /** The field of the row that was added last. */
  push(start: number, length: number): void {
    const row = this.#starts.length;
    this.#starts.push(start);
    this.#lengths.push(length);
    this.#heads.push(headOf(this.#text(row)));
  }

  isEmpty(row: number): boolean {
    return this.#lengths.at(row) === 0;
  }

  /** Compares two rows by the bytes of the field. */
  compare(a: number, b: number): number {
    const difference = this.#heads.at(a) - this.#heads.at(b);
    return difference === 0 ? Buffer.compare(this.#text(a), this.#text(b)) : difference;
  }

  #text(row: number): Buffer {
    const start = this.#starts.at(row);
    return this.bytesOf(row).subarray(start, start + this.#lengths.at(row));
  }
}

function headOf(text: Buffer): number {
  let head = 0;
  for (let index = 0; index < HEAD; index += 1) head = head * 256 + (text[index] ?? 0);
  return head;
}
