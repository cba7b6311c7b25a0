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
