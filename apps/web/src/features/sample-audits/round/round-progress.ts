interface Line {
  readonly code: string;
  readonly sampled: number | null;
  readonly open: number;
  readonly closed: number;
  readonly answered: number;
  readonly overdue: number;
  readonly openBy: { readonly awaitingAnswer: number };
}

/** How far a region has come with a round. */
export interface RegionProgress {
  readonly region: string;
  /** Nothing where n is unknown. */
  readonly sampled: number | null;
  readonly opened: number;
  readonly awaitingAnswer: number;
  readonly answered: number;
  /** Answered, and not closed yet. */
  readonly underWay: number;
  readonly closed: number;
  readonly overdue: number;
}

/** The progress of the regions of a round, in the round's own order; a region nobody asked anything of has none. */
export function progressOf(lines: readonly Line[], regions: readonly string[]): readonly RegionProgress[] {
  return regions.flatMap((region) => {
    const line = lines.find(({ code }) => code === region);
    return line ? [regionProgress(line)] : [];
  });
}

function regionProgress({ code, sampled, open, closed, answered, overdue, openBy }: Line): RegionProgress {
  const { awaitingAnswer } = openBy;
  return {
    region: code,
    sampled,
    opened: open + closed,
    awaitingAnswer,
    answered,
    underWay: open - awaitingAnswer,
    closed,
    overdue,
  };
}

/** All regions together; n is unknown as soon as it is for one. */
export function totalOf(progress: readonly RegionProgress[]): Omit<RegionProgress, 'region'> {
  const sum = (pick: (one: RegionProgress) => number) => progress.reduce((all, one) => all + pick(one), 0);
  return {
    sampled: progress.some(({ sampled }) => sampled === null) ? null : sum(({ sampled }) => sampled ?? 0),
    opened: sum(({ opened }) => opened),
    awaitingAnswer: sum(({ awaitingAnswer }) => awaitingAnswer),
    answered: sum(({ answered }) => answered),
    underWay: sum(({ underWay }) => underWay),
    closed: sum(({ closed }) => closed),
    overdue: sum(({ overdue }) => overdue),
  };
}
