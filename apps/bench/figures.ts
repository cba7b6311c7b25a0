import type { AppendFigures } from './append/append.bench.js';
import type { ImportFigures } from './import/import.bench.js';
import type { MachineFacts } from './machine.js';
import type { PaintFigures } from './paint/paint.bench.js';
import type { ProjectionFigures } from './projection/projection.bench.js';
import type { StatusFigures } from './status/status.bench.js';

/** What the parts that ran have measured. */
export interface Figures extends Partial<ProjectionFigures> {
  readonly append?: AppendFigures;
  readonly status?: StatusFigures;
  readonly import?: ImportFigures;
  readonly paint?: PaintFigures;
}

/** One aim of the specification and what became of it. */
export interface Verdict {
  readonly figure: string;
  readonly aim: string;
  readonly value: number;
  readonly met: boolean;
}

export interface BenchReport extends Figures {
  readonly machine: MachineFacts;
  readonly aims: readonly Verdict[];
}

interface Aim {
  readonly figure: string;
  readonly least?: number;
  readonly most?: number;
  readonly of: (figures: Figures) => number | undefined;
}

const AIMS: readonly Aim[] = [
  { figure: 'append.vsInsert.64', least: 2.5, of: ({ append }) => append?.vsInsert[64] },
  { figure: 'append.vsInsert.1', least: 0.6, of: ({ append }) => append?.vsInsert[1] },
  { figure: 'rebuild.vsRawRead', least: 0.25, of: ({ rebuild }) => rebuild?.vsRawRead },
  { figure: 'status.growth', most: 2, of: ({ status }) => status?.growth },
  { figure: 'paint.worstMs', most: 2_500, of: ({ paint }) => paint?.worstMs },
];

/** The aims of the parts that ran, met or missed. */
export function verdictsOn(figures: Figures): readonly Verdict[] {
  return AIMS.flatMap(({ figure, least = -Infinity, most = Infinity, of }) => {
    const value = of(figures);
    if (value === undefined) return [];
    const aim = most === Infinity ? `at least ${least}` : `at most ${most}`;
    return [{ figure, aim, value, met: value >= least && value <= most }];
  });
}
