/** What a frame file tells of a requisition. */
export type FrameField =
  'requisitionId' | 'region' | 'patientGroup' | 'department' | 'analysedOn' | 'familyId' | 'relation';

/** Headings by field, in the first place the one we write ourselves; compared without case, spaces and signs. */
export const HEADINGS: Readonly<Record<FrameField, readonly string[]>> = {
  requisitionId: ['requisition', 'requisition id', 'rekvisition', 'rekvisitions-id', 'rekvisitionsnummer'],
  region: ['region', 'region code', 'regionskode'],
  patientGroup: ['patient group', 'patientgruppe'],
  department: ['department', 'department code', 'afdeling', 'afdelingskode'],
  analysedOn: ['analysed on', 'analyzed on', 'analysedato', 'analyseret', 'analyseret den'],
  familyId: ['family', 'family id', 'familie', 'familie-id'],
  relation: ['relation', 'family relation', 'familierelation', 'slægtskab'],
};
const optional: readonly FrameField[] = ['familyId', 'relation'];

/** Where each field stands in a record. */
export type ColumnPlan = ReadonlyMap<number, FrameField>;

export interface HeadingError {
  /** Counted from 1; absent for a column that is missing. */
  readonly column?: number;
  readonly field?: FrameField;
  readonly code: 'heading.unknown' | 'heading.twice' | 'heading.missing';
}

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
const fieldByHeading = new Map(
  Object.entries(HEADINGS).flatMap(([field, names]) =>
    names.map((name) => [bare(name), field as FrameField]),
  ),
);

/**
 * The plan of a file's columns, in any order. A heading that is not known is an error and not left out: what a
 * frame does not need, such as a name, must not come in unseen.
 */
export function planColumns(headings: readonly string[]): {
  readonly plan: ColumnPlan;
  readonly errors: readonly HeadingError[];
} {
  const plan = new Map<number, FrameField>();
  const errors: HeadingError[] = [];
  headings.forEach((heading, index) => {
    const field = fieldByHeading.get(bare(heading));
    if (field === undefined) errors.push({ column: index + 1, code: 'heading.unknown' });
    else if ([...plan.values()].includes(field))
      errors.push({ column: index + 1, field, code: 'heading.twice' });
    else plan.set(index, field);
  });
  const found = new Set(plan.values());
  for (const field of Object.keys(HEADINGS) as FrameField[])
    if (!found.has(field) && !optional.includes(field)) errors.push({ field, code: 'heading.missing' });
  return { plan, errors };
}
