import type { Duty } from './reminder.js';

/** A rung: when a mail goes out and to whom. */
export interface LadderStep {
  readonly step: string;
  readonly from: 'opened' | 'due';
  readonly businessDays: number;
  readonly to: Duty;
}

/** The rungs by which a kind of obligation is followed up. Version 0 comes with Tilsyn. */
export interface Ladder {
  readonly kind: string;
  readonly version: number;
  readonly steps: readonly LadderStep[];
}

export interface SetOnce extends Ladder {
  readonly setOn: string;
  readonly recordedAt: string;
  readonly by: string;
}

/** The ladders of a programme and how they came about. */
export interface Ladders {
  readonly programme: string;
  readonly revision: number;
  readonly inForce: readonly Ladder[];
  /** Oldest first. */
  readonly history: readonly SetOnce[];
}

/** The ladder a reminder was planned by; nothing for one that came with Tilsyn and has been replaced since. */
export function ladderOf(
  { inForce, history }: Ladders,
  { ladder: kind, version }: { readonly ladder: string; readonly version: number },
): Ladder | SetOnce | undefined {
  const isIt = (each: Ladder): boolean => each.kind === kind && each.version === version;
  return history.find(isIt) ?? inForce.find(isIt);
}

/** Who set a ladder and when; nothing for one that comes with Tilsyn. */
export const settingOf = (ladder: Ladder | SetOnce): SetOnce | undefined =>
  'setOn' in ladder ? ladder : undefined;

const party = (kind: string): string =>
  ['assessment', 'verification', 'data-handling', 'centre'].includes(kind) ? 'centre' : 'region';

/** By which rungs a kind is followed up now: its own, else those of whoever owes it. */
export function stepsNow({ inForce }: Ladders, kind: string): readonly LadderStep[] {
  const of = (wanted: string): Ladder | undefined => inForce.find((ladder) => ladder.kind === wanted);
  return (of(kind) ?? of(party(kind)))?.steps ?? [];
}
