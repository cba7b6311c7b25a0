import { z } from 'zod';
import type { FrozenFrame } from '../audit-round.js';
import type { ColumnPlan, FrameField, HeadingError } from '../frame/frame-columns.js';

const FIELDS = [
  'requisitionId',
  'region',
  'patientGroup',
  'department',
  'analysedOn',
  'familyId',
  'relation',
] as const satisfies readonly FrameField[];
const HEADING_FAULTS = ['heading.unknown', 'heading.twice', 'heading.missing'] as const;

const count = z.int().nonnegative();

/** What a file would come to as a frame. No value of it is repeated: what was read has not passed all guards. */
export const framePreview = z
  .object({
    file: z.object({ kind: z.enum(['csv', 'xlsx']), bytes: count, sha256: z.string() }),
    couldFreeze: z.boolean().meta({ description: 'Whether the round takes the file as it is.' }),
    columns: z
      .array(
        z.object({
          column: z
            .int()
            .nullable()
            .meta({ description: 'Counted from 1; nothing for one that is missing.' }),
          field: z.enum(FIELDS).nullable(),
          fault: z.enum(HEADING_FAULTS).nullable(),
        }),
      )
      .meta({ description: 'The columns as they were recognised.' }),
    rows: count.meta({ description: 'Rows read; none when the headings do not fit.' }),
    good: count.meta({ description: 'Rows with nothing wrong in themselves.' }),
    people: count,
    families: count,
    regions: z.array(z.object({ region: z.string(), requisitions: count, units: count })),
    errors: z.object({
      total: count,
      listed: z.array(
        z.object({
          line: z.int(),
          column: z.int().nullable(),
          field: z.enum(FIELDS).nullable(),
          code: z.string(),
          message: z.string().meta({ description: 'In the reader’s language.' }),
          firstLine: z.int().nullable().meta({ description: 'The line it clashes with.' }),
        }),
      ),
    }),
  })
  .meta({ description: 'A look at a frame file. Nothing of it is stored.' });
export type FramePreview = z.infer<typeof framePreview>;

type Column = FramePreview['columns'][number];

/** The columns as they stand in the file, then those that are missing. */
export function columnsOf(
  headings: number,
  plan: ColumnPlan,
  errors: readonly HeadingError[],
): readonly Column[] {
  const present = Array.from({ length: headings }, (_, index): Column => {
    const error = errors.find(({ column }) => column === index + 1);
    const field = plan.get(index) ?? error?.field ?? null;
    return { column: index + 1, field, fault: error?.code ?? null };
  });
  const missing = errors.filter(({ column }) => column === undefined);
  return [...present, ...missing.map(({ field = null, code }) => ({ column: null, field, fault: code }))];
}

/** Every region of the round with what the file holds of it, and regions of the file besides. */
export function regionsOf(
  regions: readonly string[],
  strata: FrozenFrame['strata'],
): FramePreview['regions'] {
  const found = new Map(strata.map(({ region, requisitions, units }) => [region, { requisitions, units }]));
  const codes = [...new Set([...regions, ...found.keys()])].sort();
  return codes.map((region) => ({ region, ...(found.get(region) ?? { requisitions: 0, units: 0 }) }));
}
