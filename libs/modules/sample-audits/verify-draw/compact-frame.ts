import { canonicalRow, type FrameRow } from '#platform/statistics';
import { rowOfLine } from '../frame/frame-line.js';

const TAB = 9;
const SEGMENT = 8 * 1024 * 1024;

/** Where a row lies: its segment, and its bytes there. */
interface Place {
  readonly segment: Buffer;
  readonly start: number;
  readonly end: number;
}

/**
 * The rows of a frame in memory as the bytes of their canonical lines, some eighty a row, with an index that sorts.
 * A frame comes in any order, and its hash and its draw each want another one.
 */
export class CompactFrame {
  readonly #segments: Buffer[] = [];
  #used = SEGMENT;
  #places = new Float64Array(1024);
  #count = 0;

  get size(): number {
    return this.#count;
  }

  add(row: FrameRow): void {
    const line = canonicalRow(row);
    const length = Buffer.byteLength(line);
    if (this.#used + length + 1 > SEGMENT) {
      this.#segments.push(Buffer.allocUnsafeSlow(SEGMENT));
      this.#used = 0;
    }
    const segment = this.#segments.length - 1;
    this.#segments[segment]?.write(`${line}\n`, this.#used);
    this.#remember(segment * SEGMENT + this.#used);
    this.#used += length + 1;
  }

  /** The rows by requisition id, by bytes. */
  *inOrder(): Generator<FrameRow> {
    const order = this.#places.slice(0, this.#count);
    order.sort((a, b) => this.#compareIds(a, b));
    for (const place of order) yield this.#row(place);
  }

  /** The rows in the order of the draw: by unit, then by requisition id. */
  *byUnit(): Generator<FrameRow> {
    // Singles come after families, since `family:` sorts before `requisition:`; each part sorts by its own field.
    const all = this.#places.slice(0, this.#count);
    const families = all.filter((place) => this.#familyOf(place).length > 0);
    families.sort((a, b) => Buffer.compare(this.#familyOf(a), this.#familyOf(b)) || this.#compareIds(a, b));
    for (const place of families) yield this.#row(place);
    const singles = all.filter((place) => this.#familyOf(place).length === 0);
    singles.sort((a, b) => this.#compareIds(a, b));
    for (const place of singles) yield this.#row(place);
  }

  #remember(place: number): void {
    if (this.#count === this.#places.length) {
      const larger = new Float64Array(this.#places.length * 2);
      larger.set(this.#places);
      this.#places = larger;
    }
    this.#places[this.#count] = place;
    this.#count += 1;
  }

  #place(place: number): Place {
    const segment = this.#segments[Math.floor(place / SEGMENT)] ?? Buffer.alloc(0);
    const start = place % SEGMENT;
    return { segment, start, end: segment.indexOf(10, start) };
  }

  #compareIds(a: number, b: number): number {
    const [one, two] = [this.#place(a), this.#place(b)];
    return one.segment.compare(
      two.segment,
      two.start,
      two.segment.indexOf(TAB, two.start),
      one.start,
      one.segment.indexOf(TAB, one.start),
    );
  }

  #familyOf(place: number): Buffer {
    const { segment, start, end } = this.#place(place);
    const relation = segment.lastIndexOf(TAB, end - 1);
    const family = segment.lastIndexOf(TAB, relation - 1);
    return segment.subarray(Math.max(family + 1, start), relation);
  }

  #row(place: number): FrameRow {
    const { segment, start, end } = this.#place(place);
    return rowOfLine(segment.toString('utf8', start, end));
  }
}
