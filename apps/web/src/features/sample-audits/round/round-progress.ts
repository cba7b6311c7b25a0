interface Counts {
  readonly people: number;
  readonly families: number;
  readonly singles: number;
  readonly opened: number;
  readonly awaitingAnswer: number;
  readonly answered: number;
  readonly open: number;
  readonly closed: number;
  readonly overdue: number;
}

/** How far the checks of a region, or of all, have come. */
export interface Progress extends Counts {
  /** Samples drawn; nothing where they are named by hand and n is unknown. */
  readonly sampled: number | null;
  /** Open, and no longer waiting for an answer. */
  readonly underWay: number;
}

export interface RegionProgress extends Progress {
  readonly region: string;
}

type Sampling = 'drawn' | 'named-by-hand';

/** The counts as they are shown. */
export function progressOf<C extends Counts>(counts: C, sampling: Sampling): C & Progress {
  const { people, open, awaitingAnswer } = counts;
  return {
    ...counts,
    sampled: sampling === 'drawn' ? people : null,
    underWay: Math.max(0, open - awaitingAnswer),
  };
}

const KEYS = [
  'people',
  'families',
  'singles',
  'opened',
  'awaitingAnswer',
  'answered',
  'open',
  'closed',
  'overdue',
] as const satisfies readonly (keyof Counts)[];

/** Several regions together. */
export function sumOf(all: readonly Counts[], sampling: Sampling): Progress {
  const sums = KEYS.map((key) => [key, all.reduce((sum, counts) => sum + counts[key], 0)] as const);
  return progressOf(Object.fromEntries(sums) as unknown as Counts, sampling);
}

/** The figures of a region, in the order in which a check passes them. */
export const FIGURES = ['sampled', 'opened', 'awaitingAnswer', 'answered', 'closed', 'overdue'] as const;
export type Figure = (typeof FIGURES)[number];

/** The round, or the region within it, that figures are of. */
export interface Within {
  readonly round: string;
  readonly region?: string;
}

const NARROWED: Partial<Record<Figure, Readonly<Record<string, string>>>> = {
  opened: {},
  awaitingAnswer: { state: 'awaitingAnswer' },
  closed: { state: 'closed' },
  overdue: { overdue: 'true' },
};

/** The checks a figure counts, as the address of the working list says them; nothing where the list cannot. */
export const checksBehind = (figure: Figure, within: Within): Readonly<Record<string, string>> | undefined =>
  NARROWED[figure] && { ...within, ...NARROWED[figure] };
