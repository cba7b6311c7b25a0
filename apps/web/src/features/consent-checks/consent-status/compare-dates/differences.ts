import type { ConsentStatus, StatusLine } from '../use-consent-status.js';

/** A figure on two days; null says unknown. */
export interface Difference {
  readonly name: string;
  readonly before: number | null;
  readonly after: number | null;
}

export interface RegionDifferences {
  /** The region's code; empty for the country. */
  readonly code: string;
  readonly figures: readonly Difference[];
}

type Line = Omit<StatusLine, 'region' | 'code' | 'reported'>;

const ALWAYS = new Set(['open', 'overdue', 'closed']);

/** The figures of each region and of the country on two days; one that is zero on both is told of only if it is a total. */
export function differencesOf(before: ConsentStatus, after: ConsentStatus): RegionDifferences[] {
  const regions = after.regions.map((line) => {
    const earlier = before.regions.find(({ code }) => code === line.code);
    return { code: line.code, figures: figuresOf(earlier, line) };
  });
  if (!after.national) return regions;
  return [...regions, { code: '', figures: figuresOf(before.national ?? undefined, after.national) }];
}

function figuresOf(before: Line | undefined, after: Line): Difference[] {
  const names = ['open', ...Object.keys(after.openBy), 'overdue', 'closed', 'sampled'];
  return names
    .map((name) => ({ name, before: before ? figureOf(before, name) : null, after: figureOf(after, name) }))
    .filter(({ name, before: was, after: is }) => ALWAYS.has(name) || was !== is || (is ?? 0) > 0);
}

function figureOf(line: Line, name: string): number | null {
  const total = { open: line.open, overdue: line.overdue, closed: line.closed, sampled: line.sampled };
  return name in total ? total[name as keyof typeof total] : line.openBy[name as keyof StatusLine['openBy']];
}
