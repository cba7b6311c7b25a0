/** What is wrong with a row, by the server's codes: the part before the dot, then the part after. */
const rowError = {
  field: {
    missing: 'The field is empty.',
    malformed: 'The field may hold letters, digits and the signs - _ . : / only, and 80 characters at most.',
    formula: 'The field is a formula or begins with = + - @.',
  },
  text: {
    'cpr-like': 'The field looks like a CPR number.',
  },
  columns: {
    'too-few': 'The row has too few fields.',
    'too-many': 'The row has too many fields.',
  },
  row: {
    'too-large': 'The row is too long.',
  },
  date: {
    'not-a-date': 'The field is no date (YYYY-MM-DD or DD-MM-YYYY).',
    'in-the-future': 'The date is after today.',
    'outside-period': 'The date is outside the period of the round.',
  },
  region: {
    unknown: 'The programme does not know the region.',
    'not-in-round': 'The region takes no part in the round.',
    'not-valid': 'The region did not exist on the day of the analysis.',
  },
  'patient-group': {
    unknown: 'The programme does not know the patient group.',
  },
  department: {
    unknown: 'The programme does not know the department.',
  },
  relation: {
    unknown: 'The relation is unknown (index, mother, father, sibling, child, parent, other).',
    'without-family': 'A relation without a family id.',
  },
  requisition: {
    duplicate: 'The requisition is listed more than once.',
  },
  family: {
    'twice-the-same': 'The family has more than one index patient, mother or father.',
  },
  unknown: 'The row cannot be read.',
};

/** What is wrong with a heading. */
const headingError = {
  heading: {
    unknown: 'Column {{column}}: the heading is not known. Columns that are not needed may not be there.',
    twice: 'Column {{column}}: {{field}} is there twice.',
    missing: 'The column {{field}} is missing.',
  },
};

export const words = {
  rowError,
  headingError,
  file: {
    missing: 'Choose a file',
    empty: 'The file is empty. Choose another.',
    kind: 'The file must be CSV (.csv) or XLSX without macros (.xlsx)',
    oversize: 'The file is larger than {{limit}} MiB',
    cpr: 'The file name looks like a CPR number. Rename the file and choose it again.',
  },
  field: {
    requisitionId: 'Requisition',
    region: 'Region',
    patientGroup: 'Patient group',
    department: 'Department',
    analysedOn: 'Analysed on',
    familyId: 'Family',
    relation: 'Relation',
  },
  frame: {
    title: 'Import the frame',
    what: 'The frame is all the requisitions that can be drawn. The file is checked first; nothing is kept until you freeze it.',
    notYet: 'The frame was not frozen on that date',
    mayNot: 'The frame has not been imported yet',
    file: 'File of requisitions',
    fileHint: 'CSV or XLSX. Pseudonymous ids only, never CPR numbers or names.',
    look: 'Check the file',
    sending: 'Sending {{name}} …',
    reading: '{{name}} is sent. The server is reading the rows …',
    progress: 'Progress',
    cancel: 'Stop',
    said: 'The frame is frozen',
    frozen: 'The frame is frozen',
    frozenWhat:
      'It can be neither replaced nor changed. By its hash everybody can see that it is the one drawn from.',
    hash: 'Hash of the frame (SHA-256)',
    frozenOn: 'Frozen on',
    requisitions: 'Requisitions',
    next: 'On to the seed',
  },
  format: {
    title: 'How the file must look',
    what: 'The first line holds headings, in Danish or English and in any order. Other columns are refused. CSV in UTF-8 with ; , or tab; XLSX with one sheet. {{limit}} MiB at most.',
    columns: 'Columns',
    column: 'Column',
    meaning: 'Content',
    requisitionId: 'Pseudonymous id, at most 60 characters',
    region: 'Code of the programme, such as 1084',
    patientGroup: 'Code of the programme',
    department: 'Code of the department',
    analysedOn: 'YYYY-MM-DD or DD-MM-YYYY, within the period of the round',
    familyId: 'Optional: the id of the family',
    relation: 'Optional: index, mother, father, sibling, child, parent or other',
  },
  errors: {
    first200: 'The first {{count}} of {{total}} errors with their line numbers',
    caption_one: '{{count}} error with its line number',
    caption_other: '{{count}} errors with their line numbers',
    line: 'Line',
    field: 'Field',
    what: 'What is wrong?',
    code: 'Code',
    first: 'First on line {{line}}.',
  },
  preview: {
    empty: 'The file has no rows, or the round is not waiting for a frame.',
    errors_one: 'The file has {{errors}} error and cannot be frozen',
    errors_other: 'The file has {{errors}} errors and cannot be frozen',
    errorsWhat: 'Nothing is kept. Correct the file, choose it again and have it checked anew.',
    fine_one: 'The file is in order: {{rows}} row',
    fine_other: 'The file is in order: {{rows}} rows',
    rows: 'Rows',
    people: 'People',
    families: 'Families',
    columns: 'Columns',
    fileHash: 'Hash of the file (SHA-256)',
    noUndo: 'Once the frame is frozen it cannot be changed',
    noUndoWhat: 'That is what makes the draw trustworthy: the seed is fixed only afterwards.',
    freeze: 'Freeze the frame',
  },
  strata: {
    region: 'Region',
    all: 'In all',
    caption: 'Frame per region',
    requisitions: 'Requisitions',
    units: 'Units',
    unit: 'A unit is a family with all its members, or a requisition of no family. Units are drawn.',
  },
};
