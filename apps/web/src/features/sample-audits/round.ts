/** Where a round stands. */
export const STATUSES = ['planned', 'frozen', 'drawn', 'announced', 'closed'] as const;
export type RoundStatus = (typeof STATUSES)[number];

/** What has to happen with a round before anything else can. */
export type NextStep =
  'freeze-frame' | 'draw-sample' | 'announce-round' | 'await-reports' | 'report-round' | 'close-round';

export interface Stratum {
  readonly region: string;
  readonly units: number;
  readonly requisitions: number;
}

export interface DrawSummary {
  readonly draw: number;
  readonly on: string;
  readonly samples: number;
  readonly strata: readonly { readonly region: string; readonly drawnNow: number }[];
}

export type Outcome = 'no-errors-found' | 'no-outstanding-items' | 'errors-found';

/** What a region reported on the round as a whole. */
export interface RegionReport {
  readonly region: string;
  readonly outcome: Outcome;
  readonly sampled?: number;
  readonly on: string;
}

/** A round as the list tells of it. */
export interface RoundRow {
  readonly id: string;
  readonly revision: number;
  readonly programme: string;
  /** What was erased is not told any more. */
  readonly title: string | { readonly $erased: true };
  readonly regime: 'normal' | 'tightened';
  readonly status: RoundStatus;
  /** Nothing once it is closed. */
  readonly nextStep: NextStep | null;
  readonly sampling: 'drawn' | 'named-by-hand';
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly regions: readonly string[];
  readonly answerBusinessDays: number;
  readonly answerDueOn: string | null;
  readonly frame: {
    readonly sha256: string;
    readonly requisitions: number;
    readonly strata: readonly Stratum[];
  } | null;
  readonly draws: readonly DrawSummary[];
  readonly reports: readonly RegionReport[];
  readonly meetings: readonly string[];
  readonly latestOn: string;
}

/** A requisition that was drawn, and the check that follows it. */
export interface ListedSample {
  readonly draw: number;
  readonly check: string;
  readonly requisition: string;
  readonly region: string;
  readonly patientGroup: string;
  readonly stratum: string;
  readonly rank: number;
  readonly family: string | null;
  readonly relation: string | null;
}

/** One draw: all that makes it repeatable. */
export interface DrawMade {
  readonly draw: number;
  readonly algorithm: string;
  readonly seed: string;
  readonly seedOrigin: SeedOrigin;
  readonly seedFixedOn: string;
  readonly allocation: Allocation;
  readonly on: string;
}

export const SEED_ORIGINS = ['public-beacon', 'dice', 'lottery', 'other'] as const;
export type SeedOrigin = (typeof SEED_ORIGINS)[number];

/** How many units each region gives. */
export type Allocation =
  | { readonly kind: 'equal' | 'proportional'; readonly total: number }
  | { readonly kind: 'minimum'; readonly total: number; readonly minimum: number }
  | { readonly kind: 'fixed'; readonly perRegion: Readonly<Record<string, number>> };

/** Everything about a round. */
export interface Round extends RoundRow {
  readonly frozenOn: string | null;
  readonly drawn: readonly DrawMade[];
  /** Draws whose samples the regions were asked about. */
  readonly announcedDraws: readonly number[];
  readonly samples: readonly ListedSample[];
}

/** People and families among samples; a requisition of no family is a person by itself. */
export function peopleAndFamilies(samples: readonly Pick<ListedSample, 'family'>[]): {
  readonly people: number;
  readonly families: number;
  readonly alone: number;
} {
  const families = new Set(samples.flatMap(({ family }) => (family === null ? [] : [family])));
  const alone = samples.filter(({ family }) => family === null).length;
  return { people: samples.length, families: families.size, alone };
}

/** Whether samples were drawn that nobody was asked about yet. */
export const hasUnannounced = ({ draws, announcedDraws }: Pick<Round, 'draws' | 'announcedDraws'>): boolean =>
  draws.some(({ draw }) => !announcedDraws.includes(draw));

/** What a round is called; by its id once its title was erased. */
export const titleOf = ({ title, id }: Pick<RoundRow, 'title' | 'id'>): string =>
  typeof title === 'string' ? title : id;
