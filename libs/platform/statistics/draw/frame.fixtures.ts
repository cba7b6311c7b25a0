import type { FrameRow } from './frame-row.js';

/** A child of Region Hovedstaden and her mother: one family, one region. */
export const child: FrameRow = {
  requisitionId: 'R-1',
  region: '1084',
  patientGroup: 'G01',
  department: 'Klinisk Genetik',
  analysedOn: '2023-03-01',
  familyId: 'F-1',
  relation: 'index',
};

export const mother: FrameRow = { ...child, requisitionId: 'R-2', relation: 'mother' };

/** The father of the same family, analysed in Region Sjælland. */
export const fatherElsewhere: FrameRow = {
  ...child,
  requisitionId: 'R-4',
  region: '1085',
  relation: 'father',
};

/** A patient of Region Sjælland without a family. */
export const single: FrameRow = {
  requisitionId: 'R-3',
  region: '1085',
  patientGroup: 'G02',
  department: 'Børneafdelingen',
  analysedOn: '2023-03-02',
};
