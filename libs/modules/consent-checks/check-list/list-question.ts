import { z } from 'zod';
import { code, freeText, localDate, viewedDates } from '#platform/kernel';
import { OPEN_STATES } from '../open-state.js';
import { PARTIES } from '../waiting-for.js';

export const LIST_STATES = ['open', ...OPEN_STATES] as const;
type ListState = (typeof LIST_STATES)[number];
const isListState = (text: string): text is ListState => LIST_STATES.some((state) => state === text);

/** `us` is the reader's own side. */
export const TURNS = ['us', ...PARTIES] as const;

/** A missing deadline counts as one that never comes. */
export const NO_DEADLINE = '9999-12-31';

/** What the list can be ordered by; all but the deadline have an index, which most events would have to rewrite. */
export const SORTS = {
  dueOn: `coalesce(c.due_on, date '${NO_DEADLINE}')`,
  openedOn: 'c.opened_on',
  sample: 'c.sample',
  id: 'c.check_id',
} as const;
export type SortKey = keyof typeof SORTS;

const sortKeys = Object.keys(SORTS) as SortKey[];

/** What narrows the working list, and as of when it is read. Several states are given with commas. */
export const checkFilter = {
  ...viewedDates,
  round: code().optional(),
  region: code(20).optional(),
  state: z
    .string()
    .transform((text, context) => {
      const states = text.split(',');
      if (states.every(isListState)) return states;
      context.issues.push({ code: 'invalid_value', values: [...LIST_STATES], input: text });
      return z.NEVER;
    })
    .optional()
    .meta({ description: `One or more of ${LIST_STATES.join(', ')}, with commas between.` }),
  overdue: z
    .stringbool()
    .optional()
    .meta({ description: "Whether the region's earliest open deadline has passed." }),
  waitingFor: z.enum(TURNS).optional().meta({
    description: 'Whose turn it is; `us` is the side of whoever asks.',
  }),
  dueBefore: localDate.optional().meta({ description: "The region's deadline lies before this day." }),
  dueAfter: localDate.optional().meta({ description: "The region's deadline lies after this day." }),
  looked: z
    .stringbool()
    .optional()
    .meta({ description: 'Whether anybody has done anything about it beyond asking.' }),
  q: freeText(80)
    .refine((text) => !/[\p{Cc}\p{Cs}]/u.test(text), { error: 'search.unreadable' })
    .optional()
    .meta({ description: "The beginning of a check's, sample's, family's or department's id." }),
};
export type CheckFilter = z.infer<z.ZodObject<typeof checkFilter>>;

/** The filters of the working list, and its order. */
export const listFilter = {
  ...checkFilter,
  sort: z.enum([...sortKeys, ...sortKeys.map((key) => `-${key}` as const)]).default('dueOn'),
};
export type ListFilter = z.infer<z.ZodObject<typeof listFilter>>;

/** The column and direction a sort names. */
export function sortOf(sort: ListFilter['sort']): { readonly key: SortKey; readonly descending: boolean } {
  const descending = sort.startsWith('-');
  return { key: (descending ? sort.slice(1) : sort) as SortKey, descending };
}

/** Whether a cursor's value can be compared with the column sorted by; one of another sort may not. */
export function fitsSort(value: string, sort: ListFilter['sort']): boolean {
  const { key } = sortOf(sort);
  return (key !== 'dueOn' && key !== 'openedOn') || localDate.safeParse(value).success;
}
