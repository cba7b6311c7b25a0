import { z } from 'zod';
import type { StatusAnswer } from '#modules/consent-checks';
import type { RoundDrawn } from '#modules/sample-audits';

const count = z.int().nonnegative();
const counts = {
  people: count.meta({ description: 'Requisitions drawn.' }),
  families: count.meta({ description: 'Families drawn.' }),
  singles: count.meta({ description: 'Of the people, those drawn without a family.' }),
  opened: count.meta({ description: 'Checks opened for the round, drawn or named by hand.' }),
  awaitingAnswer: count,
  answered: count,
  open: count,
  closed: count,
  overdue: count,
};

/** How far a round has come, by region. */
export const roundProgress = z.object({
  round: z.string(),
  asOf: z.string(),
  knownOn: z.string(),
  status: z.enum(['planned', 'frozen', 'drawn', 'announced', 'closed']),
  answerDueOn: z.string().nullable(),
  regions: z.array(
    z.object({
      region: z.string(),
      name: z.string(),
      ...counts,
      oldestOpen: z.string().nullable(),
      report: z.object({ outcome: z.string(), on: z.string() }).nullable(),
    }),
  ),
  total: z.object(counts).nullable().meta({ description: 'Of all regions; not told to one region alone.' }),
});
export type RoundProgress = z.infer<typeof roundProgress>;
type Line = RoundProgress['regions'][number];
type Counts = NonNullable<RoundProgress['total']>;
type StatusLine = StatusAnswer['regions'][number];

const none: Counts = {
  ...{ people: 0, families: 0, singles: 0, opened: 0, awaitingAnswer: 0 },
  ...{ answered: 0, open: 0, closed: 0, overdue: 0 },
};

/** What was drawn beside what became of it. A check that moved to another region counts where it is. */
export function progressOf(round: string, drawn: RoundDrawn, status: StatusAnswer): RoundProgress {
  const { asOf, knownOn, national } = status;
  const codes = new Set([
    ...drawn.regions.map(({ region }) => region),
    ...status.regions.filter(({ open, closed }) => open + closed > 0).map(({ code }) => code),
  ]);
  const regions = [...codes].sort().map((code) => lineOf(code, drawn, status));
  return {
    ...{ round, asOf, knownOn, status: drawn.status, answerDueOn: drawn.answerDueOn, regions },
    total: national === null ? null : regions.reduce<Counts>(plus, none),
  };
}

const nothingDrawn = { people: 0, families: 0, singles: 0 };

function lineOf(code: string, { regions, reports }: RoundDrawn, status: StatusAnswer): Line {
  const line = status.regions.find((each) => each.code === code);
  const report = reports.find(({ region }) => region === code);
  const { people, families, singles } = regions.find(({ region }) => region === code) ?? nothingDrawn;
  return {
    ...{ region: code, name: line?.region ?? code, people, families, singles, ...followUp(line) },
    oldestOpen: line?.oldestOpen ?? null,
    report: report ? { outcome: report.outcome, on: report.on } : null,
  };
}

function followUp(line: StatusLine | undefined): Omit<Counts, 'people' | 'families' | 'singles'> {
  if (!line) return { opened: 0, awaitingAnswer: 0, answered: 0, open: 0, closed: 0, overdue: 0 };
  const { open, closed, answered, overdue, openBy } = line;
  return { opened: open + closed, awaitingAnswer: openBy.awaitingAnswer, answered, open, closed, overdue };
}

const plus = (sum: Counts, line: Line): Counts =>
  Object.fromEntries(
    (Object.keys(none) as (keyof Counts)[]).map((name) => [name, sum[name] + line[name]]),
  ) as Counts;
