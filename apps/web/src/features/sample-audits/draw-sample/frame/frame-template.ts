/** What a frame file tells of a requisition, in the order of the template. */
export const COLUMNS = [
  'requisitionId',
  'region',
  'patientGroup',
  'department',
  'analysedOn',
  'familyId',
  'relation',
] as const;
export type Column = (typeof COLUMNS)[number];

// A spreadsheet takes a file without the mark for another alphabet's.
const BYTE_ORDER_MARK = '\uFEFF';

/** A file of headings alone, as spreadsheets open it: the rows are still to be filled in. */
export const templateOf = (headingOf: (column: Column) => string): string =>
  `${BYTE_ORDER_MARK}${COLUMNS.map(headingOf).join(';')}\r\n`;
