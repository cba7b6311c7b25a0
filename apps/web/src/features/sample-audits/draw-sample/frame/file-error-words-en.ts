/** What is wrong with a row, by the server's codes: the part before the dot, then the part after. */
export const rowError = {
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
export const headingError = {
  heading: {
    unknown: 'Column {{column}}: the heading is not known. Columns that are not needed may not be there.',
    twice: 'Column {{column}}: {{field}} is there twice.',
    missing: 'The column {{field}} is missing.',
  },
};
