/** What has to happen with a round before anything else can. */
export const NEXT_STEPS = [
  'freeze-frame',
  'draw-sample',
  'announce-round',
  'await-reports',
  'report-round',
  'close-round',
] as const;
export type NextStep = (typeof NEXT_STEPS)[number];

interface Steps {
  readonly status: string;
  readonly sampling: 'drawn' | 'named-by-hand';
  readonly regions: readonly string[];
  readonly reported: readonly string[];
  readonly meetings: readonly string[];
}

/** The next step of a round; nothing when it is closed. */
export function nextStepOf({ status, sampling, regions, reported, meetings }: Steps): NextStep | null {
  if (status === 'closed') return null;
  if (status === 'planned') return sampling === 'drawn' ? 'freeze-frame' : 'announce-round';
  if (status === 'frozen') return 'draw-sample';
  if (status === 'drawn') return 'announce-round';
  if (meetings.length > 0) return 'close-round';
  return regions.every((region) => reported.includes(region)) ? 'report-round' : 'await-reports';
}
