import { isLocalDate, type LocalDate } from '#platform/calendar';
import { checkCanonicalText, compareBytes } from './canonical-text.js';

const relations = ['index', 'mother', 'father', 'sibling', 'child', 'parent', 'other'] as const;

/** What a person is to the index patient of the family. */
export type Relation = (typeof relations)[number];

/** One requisition of a frozen frame; every id is a pseudonym. */
export interface FrameRow {
  readonly requisitionId: string;
  readonly region: string;
  readonly patientGroup: string;
  readonly department: string;
  readonly analysedOn: LocalDate;
  readonly familyId?: string;
  readonly relation?: Relation;
}

function checkRow(row: FrameRow): void {
  checkCanonicalText('requisitionId', row.requisitionId);
  checkCanonicalText('region', row.region);
  checkCanonicalText('patientGroup', row.patientGroup);
  checkCanonicalText('department', row.department);
  if (row.familyId !== undefined) checkCanonicalText('familyId', row.familyId);
  if (!isLocalDate(row.analysedOn)) throw new RangeError(`analysedOn is not a day: "${row.analysedOn}"`);
  if (row.relation !== undefined && !relations.includes(row.relation)) {
    throw new RangeError(`relation is none that is known: "${String(row.relation)}"`);
  }
}

/**
 * The one line of text a row stands for: requisition id, region, patient group, department, day of analysis,
 * family id and relation, parted by a tab (U+0009); an absent field is empty. No field may hold a tab or a
 * line feed, so a line has exactly six tabs and can be read back.
 *
 * @throws RangeError when a field is empty, holds control characters, is not NFC, or is no such value.
 */
export function canonicalRow(row: FrameRow): string {
  checkRow(row);
  const { requisitionId, region, patientGroup, department, analysedOn, familyId, relation } = row;
  return [requisitionId, region, patientGroup, department, analysedOn, familyId ?? '', relation ?? ''].join(
    '\t',
  );
}

/** The order of a frame that is hashed: requisition ids by their UTF-8 bytes, ascending. */
export function compareFrameRows(a: FrameRow, b: FrameRow): -1 | 0 | 1 {
  return compareBytes(a.requisitionId, b.requisitionId);
}
