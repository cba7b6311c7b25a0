import { createHash } from 'node:crypto';
import { compareBytes } from './canonical-text.js';
import { canonicalRow, type FrameRow } from './frame-row.js';

/** The first line of every frame: name and version of its format. */
export const FRAME_FORMAT = 'tilsyn-frame/1';

/** A row that does not follow the one before it in ascending order of requisition id. */
export class FrameNotCanonical extends Error {
  override readonly name = 'FrameNotCanonical';

  constructor(
    readonly reason: 'duplicate' | 'out-of-order',
    readonly previous: string,
    readonly requisitionId: string,
  ) {
    super(
      reason === 'duplicate'
        ? `requisition ${requisitionId} stands in the frame twice`
        : `requisition ${requisitionId} comes after ${previous}, which sorts behind it`,
    );
  }
}

/** The fingerprint of a frame: lower-case hexadecimal SHA-256, and how many rows it covers. */
export interface FrameDigest {
  readonly format: typeof FRAME_FORMAT;
  readonly sha256: string;
  readonly rows: number;
}

/**
 * The hash of a frame of any size, row by row and in constant memory. What is hashed is the UTF-8 text of the
 * line `tilsyn-frame/1` followed, for each row, by a line feed (U+000A) and `canonicalRow(row)`: the lines
 * joined, with no line feed at the end. A file of those bytes gives the same value to `sha256sum`.
 */
export class FrameHash {
  private readonly hash = createHash('sha256').update(FRAME_FORMAT, 'utf8');
  private previous: string | undefined;
  private rows = 0;

  /**
   * Takes the next row, in strictly ascending order of requisition id by UTF-8 bytes.
   *
   * @throws FrameNotCanonical for a row out of order or met twice; the hash is as it was before.
   * @throws RangeError for a row that has no canonical line.
   */
  offer(row: FrameRow): void {
    const line = canonicalRow(row);
    if (this.previous !== undefined) follows(this.previous, row.requisitionId);
    this.hash.update(`\n${line}`, 'utf8');
    this.previous = row.requisitionId;
    this.rows += 1;
  }

  /** The digest of the rows so far; more may follow. */
  digest(): FrameDigest {
    return { format: FRAME_FORMAT, sha256: this.hash.copy().digest('hex'), rows: this.rows };
  }
}

function follows(previous: string, next: string): void {
  const order = compareBytes(previous, next);
  if (order === 0) throw new FrameNotCanonical('duplicate', previous, next);
  if (order > 0) throw new FrameNotCanonical('out-of-order', previous, next);
}
