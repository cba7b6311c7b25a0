/** How closely a region is audited at present. */
export type Regime = 'normal' | 'tightened' | 'reduced' | 'discontinued';

/** When the regime changes: settings of a programme. */
export interface SwitchingPolicy {
  /** Normal becomes tightened when so many of the last so many lots were rejected. */
  readonly tightenAfter: { readonly rejected: number; readonly of: number };
  /** Tightened becomes normal after so many accepted in a row. */
  readonly relaxAfterAccepted: number;
  /** Tightened becomes discontinued after so many rejected in all since it began. */
  readonly discontinueAfterRejected: number;
  /** Normal becomes reduced after so many accepted in a row; `'never'` keeps full audits. */
  readonly reduceAfterAccepted: number | 'never';
}

/** What happened: a lot was judged, or somebody took audits up again after they were discontinued. */
export type SwitchingStep =
  { readonly kind: 'lot'; readonly lotId: string; readonly accepted: boolean } | { readonly kind: 'resumed' };

/** Why a regime changed. */
export type SwitchingReason =
  | 'rejections-in-window'
  | 'accepted-in-a-row'
  | 'rejections-on-tightened'
  | 'rejected-on-reduced'
  | 'resumed';

/** A change of regime with the lots it rests on, oldest first. */
export interface RegimeChange {
  readonly from: Regime;
  readonly to: Regime;
  readonly because: SwitchingReason;
  readonly lots: readonly string[];
}

type Lot = Extract<SwitchingStep, { kind: 'lot' }>;

/** Where a region stands: its regime, the lots judged under it, and every change so far. */
export interface SwitchingState {
  readonly regime: Regime;
  readonly lots: readonly Lot[];
  readonly changes: readonly RegimeChange[];
}

/** Nothing audited yet: normal. */
export const initialSwitching: SwitchingState = { regime: 'normal', lots: [], changes: [] };

/** Two of five tighten, five in a row relax, five rejected under tightened audits stop them, ten reduce. */
export const defaultSwitchingPolicy: SwitchingPolicy = {
  tightenAfter: { rejected: 2, of: 5 },
  relaxAfterAccepted: 5,
  discontinueAfterRejected: 5,
  reduceAfterAccepted: 10,
};

type Turn = { readonly to: Regime; readonly because: SwitchingReason; readonly lots: readonly Lot[] };

const rejected = (lots: readonly Lot[]): readonly Lot[] => lots.filter((lot) => !lot.accepted);

function acceptedInARow(lots: readonly Lot[], wanted: number): readonly Lot[] | undefined {
  const last = lots.slice(-wanted);
  return last.length === wanted && last.every((lot) => lot.accepted) ? last : undefined;
}

function fromNormal(lots: readonly Lot[], policy: SwitchingPolicy): Turn | undefined {
  const bad = rejected(lots.slice(-policy.tightenAfter.of));
  if (bad.length >= policy.tightenAfter.rejected) {
    return { to: 'tightened', because: 'rejections-in-window', lots: bad };
  }
  if (policy.reduceAfterAccepted === 'never') return undefined;
  const good = acceptedInARow(lots, policy.reduceAfterAccepted);
  return good && { to: 'reduced', because: 'accepted-in-a-row', lots: good };
}

function fromTightened(lots: readonly Lot[], policy: SwitchingPolicy): Turn | undefined {
  const bad = rejected(lots);
  if (bad.length >= policy.discontinueAfterRejected) {
    return { to: 'discontinued', because: 'rejections-on-tightened', lots: bad };
  }
  const good = acceptedInARow(lots, policy.relaxAfterAccepted);
  return good && { to: 'normal', because: 'accepted-in-a-row', lots: good };
}

function fromReduced(lots: readonly Lot[]): Turn | undefined {
  const bad = rejected(lots.slice(-1));
  return bad.length === 0 ? undefined : { to: 'normal', because: 'rejected-on-reduced', lots: bad };
}

function turnAfter(regime: Regime, lots: readonly Lot[], policy: SwitchingPolicy): Turn | undefined {
  switch (regime) {
    case 'normal':
      return fromNormal(lots, policy);
    case 'tightened':
      return fromTightened(lots, policy);
    case 'reduced':
      return fromReduced(lots);
    case 'discontinued':
      return undefined;
  }
}

function turned(state: SwitchingState, turn: Turn): SwitchingState {
  const { to, because, lots } = turn;
  const change = { from: state.regime, to, because, lots: lots.map((lot) => lot.lotId) };
  return { regime: to, lots: [], changes: [...state.changes, change] };
}

/**
 * The state after one more step. Each regime counts from its own beginning. Once discontinued only a
 * resumption counts, and it leads to tightened audits; at any other time a resumption changes nothing.
 *
 * The idea is that of acceptance sampling by attributes (ISO 2859-1, switching rules); no table of it is
 * used. The law knows no tolerance: a regime decides how much is audited next, never whether a deviation is
 * remedied.
 */
export function switchRegime(
  state: SwitchingState,
  step: SwitchingStep,
  policy: SwitchingPolicy = defaultSwitchingPolicy,
): SwitchingState {
  if (step.kind === 'resumed') {
    if (state.regime !== 'discontinued') return state;
    return turned(state, { to: 'tightened', because: 'resumed', lots: [] });
  }
  if (state.regime === 'discontinued') return state;
  const lots = [...state.lots, step];
  const turn = turnAfter(state.regime, lots, policy);
  return turn === undefined ? { ...state, lots } : turned(state, turn);
}

/** The state after all steps, oldest first. */
export function switchingState(
  steps: readonly SwitchingStep[],
  policy: SwitchingPolicy = defaultSwitchingPolicy,
): SwitchingState {
  return steps.reduce((state, step) => switchRegime(state, step, policy), initialSwitching);
}
