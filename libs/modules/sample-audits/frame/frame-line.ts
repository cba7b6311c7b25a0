import type { FrameRow, Relation } from '#platform/statistics';

/** The row of a canonical line, which has exactly seven fields. */
export function rowOfLine(line: string): FrameRow {
  const fields = line.split('\t') as [string, string, string, string, string, string, string];
  const [requisitionId, region, patientGroup, department, analysedOn, familyId, relation] = fields;
  if (familyId === '') return { requisitionId, region, patientGroup, department, analysedOn };
  const member = { requisitionId, region, patientGroup, department, analysedOn, familyId };
  return relation === '' ? member : { ...member, relation: relation as Relation };
}
