import { compareBytes } from './canonical-text.js';
import type { FrameRow } from './frame-row.js';

/** What is drawn: a family with all its members, or a requisition of no family. */
export interface DrawUnit {
  readonly unitId: string;
  readonly stratum: string;
  /** The rows to audit when the unit is drawn, ascending by requisition id. */
  readonly members: readonly FrameRow[];
}

/** The stratum of a single row. */
export type StratumOf = (row: FrameRow) => string;

/** Strata by region, as the regions answer for their own departments. */
export const byRegion: StratumOf = (row) => row.region;

/**
 * The id of the unit a row belongs to: `family:` and the family id, or `requisition:` and the requisition id.
 * The prefixes keep a family apart from a requisition that happens to bear the same id.
 */
export function unitOf(row: Pick<FrameRow, 'requisitionId' | 'familyId'>): string {
  return row.familyId === undefined ? `requisition:${row.requisitionId}` : `family:${row.familyId}`;
}

/** The order in which rows group into units: unit id, then requisition id, both by UTF-8 bytes, ascending. */
export function compareForDraw(a: FrameRow, b: FrameRow): -1 | 0 | 1 {
  return compareBytes(unitOf(a), unitOf(b)) || compareBytes(a.requisitionId, b.requisitionId);
}

/** A row that does not follow the one before it in the order of `compareForDraw`. */
export class FrameNotGrouped extends Error {
  override readonly name = 'FrameNotGrouped';

  constructor(
    readonly previous: string,
    readonly requisitionId: string,
  ) {
    super(
      `requisition ${requisitionId} must not come after ${previous}: rows go by unit, then by requisition id`,
    );
  }
}

/**
 * Gathers rows into units while they stream by, holding one unit at a time.
 *
 * The caller offers the rows strictly ascending by `compareForDraw`; in SQL `ORDER BY (CASE WHEN family_id IS
 * NULL THEN 'requisition:' || requisition_id ELSE 'family:' || family_id END) COLLATE "C", requisition_id
 * COLLATE "C"`. A split family or a repeated row is thereby seen and refused. A family whose members lie in
 * several strata belongs to that of its smallest requisition id: its first row.
 */
export class UnitGrouper {
  private members: FrameRow[] = [];

  constructor(private readonly stratumOf: StratumOf = byRegion) {}

  /**
   * Takes the next row and returns the unit that it completes, if any: the one before.
   *
   * @throws FrameNotGrouped for a row out of order or met twice.
   */
  offer(row: FrameRow): DrawUnit | undefined {
    const previous = this.members.at(-1);
    if (previous !== undefined && compareForDraw(previous, row) >= 0) {
      throw new FrameNotGrouped(previous.requisitionId, row.requisitionId);
    }
    if (previous !== undefined && unitOf(previous) === unitOf(row)) {
      this.members.push(row);
      return undefined;
    }
    const complete = this.unit();
    this.members = [row];
    return complete;
  }

  /** The last unit, once every row was offered; nothing for an empty frame or when asked again. */
  end(): DrawUnit | undefined {
    const last = this.unit();
    this.members = [];
    return last;
  }

  private unit(): DrawUnit | undefined {
    const [first] = this.members;
    if (first === undefined) return undefined;
    return { unitId: unitOf(first), stratum: this.stratumOf(first), members: this.members };
  }
}

/**
 * The units of rows that come in the order of `compareForDraw`, one at a time.
 *
 * @throws FrameNotGrouped for a row out of order or met twice.
 */
export function* unitsOf(rows: Iterable<FrameRow>, stratumOf: StratumOf = byRegion): Generator<DrawUnit> {
  const grouper = new UnitGrouper(stratumOf);
  for (const row of rows) {
    const unit = grouper.offer(row);
    if (unit !== undefined) yield unit;
  }
  const last = grouper.end();
  if (last !== undefined) yield last;
}
