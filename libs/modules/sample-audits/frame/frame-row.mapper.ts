import type { FrameRow, Relation } from '#platform/statistics';

/** A row as the driver gives it: requisition, region, patient group, department, day, family, relation. */
export type StoredRow = [string, string, string, string, string, string | null, string | null];

export function toRow([requisitionId, region, patientGroup, department, analysedOn, familyId, relation]: StoredRow): FrameRow {
  const alone = { requisitionId, region, patientGroup, department, analysedOn };
  if (familyId === null) return alone;
  return relation === null ? { ...alone, familyId } : { ...alone, familyId, relation: relation as Relation };
}
