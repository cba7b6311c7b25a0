import { canonicalRow, type FrameRow } from '#platform/statistics';
import { rowOfLine } from '../frame/frame-line.js';
import { Column } from './column.js';
import { TextColumn } from './text-column.js';

const SEGMENT = 8 * 1024 * 1024;

/**
 * The rows of a frame in memory as the bytes of their canonical lines, with indexes that sort: some 120 bytes a row.
 * A frame comes in any order, and its hash and its draw each want another one.
 */
export class CompactFrame {
  readonly #segments: Buffer[] = [];
  readonly #starts = new Column(Float64Array);
  readonly #lengths = new Column(Uint16Array);
  readonly #ids = new TextColumn((row) => this.#bytesOf(row));
  readonly #families = new TextColumn((row) => this.#bytesOf(row));
  #used = SEGMENT;
  #byId: Uint32Array | undefined;
  #byUnit: Uint32Array | undefined;

  get size(): number {
    return this.#starts.length;
  }

  add(row: FrameRow): void {
    const line = canonicalRow(row);
    const length = Buffer.byteLength(line);
    if (this.#used + length > SEGMENT) {
      this.#segments.push(Buffer.allocUnsafeSlow(SEGMENT));
      this.#used = 0;
    }
    this.#segments.at(-1)?.write(line, this.#used);
    this.#starts.push((this.#segments.length - 1) * SEGMENT + this.#used);
    this.#lengths.push(length);
    this.#used += length;
    this.#ids.push(0, Buffer.byteLength(row.requisitionId));
    const family = Buffer.byteLength(row.familyId ?? '');
    this.#families.push(length - Buffer.byteLength(row.relation ?? '') - 1 - family, family);
    this.#byId = this.#byUnit = undefined;
  }

  /** The rows by requisition id, by bytes. */
  *inOrder(): Generator<FrameRow> {
    for (const row of this.#orderById()) yield this.#rowAt(row);
  }

  /** The rows in the order of the draw: by unit, then by requisition id. */
  *byUnit(): Generator<FrameRow> {
    for (const row of this.#orderByUnit()) yield this.#rowAt(row);
  }

  #orderById(): Uint32Array {
    this.#byId ??= Uint32Array.from({ length: this.size }, (_, row) => row).sort((a, b) =>
      this.#ids.compare(a, b),
    );
    return this.#byId;
  }

  #orderByUnit(): Uint32Array {
    if (this.#byUnit) return this.#byUnit;
    const byId = this.#orderById();
    // `family:` sorts before `requisition:`, so the singles follow, by their ids as they are.
    const [members, singles] = [
      byId.filter((row) => !this.#families.isEmpty(row)),
      byId.filter((row) => this.#families.isEmpty(row)),
    ];
    // Sorting is stable: the members of a family stay in the order of their ids.
    members.sort((a, b) => this.#families.compare(a, b));
    this.#byUnit = new Uint32Array(this.size);
    this.#byUnit.set(members);
    this.#byUnit.set(singles, members.length);
    return this.#byUnit;
  }

  #rowAt(row: number): FrameRow {
    return rowOfLine(this.#bytesOf(row).toString('utf8'));
  }

  #bytesOf(row: number): Buffer {
    const place = this.#starts.at(row);
    const start = place % SEGMENT;
    const segment = this.#segments[Math.floor(place / SEGMENT)] ?? Buffer.alloc(0);
    return segment.subarray(start, start + this.#lengths.at(row));
  }
}
