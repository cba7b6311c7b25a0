import type { NextStep, RoundRow, RoundStatus } from '../round.js';

/** The steps from a plan to the requests that go out. */
export const STEPS = ['plan', 'frame', 'seed', 'draw', 'certificate', 'announce'] as const;
export type Step = (typeof STEPS)[number];

/** Where one is within the steps after the plan; the check of the answers belongs to the draw. */
export const DRAW_VIEWS = ['frame', 'seed', 'draw', 'check', 'certificate', 'announce'] as const;
export type DrawView = (typeof DRAW_VIEWS)[number];

type Standing = Pick<RoundRow, 'status' | 'nextStep'> & {
  /** Samples were drawn that nobody was asked about yet; the list does not tell. */
  readonly unannounced?: boolean;
};

/** What comes next for a round; what was drawn since the announcement is announced before anything else. */
export const nextOf = ({ status, nextStep, unannounced }: Standing): NextStep | null =>
  unannounced && status === 'announced' ? 'announce-round' : nextStep;

/** The view in which what comes next is done; nothing once the round is announced. */
export function viewOfNext(round: Standing): DrawView | undefined {
  const views: Partial<Record<NextStep, DrawView>> = {
    'freeze-frame': 'frame',
    'draw-sample': 'seed',
    'announce-round': 'announce',
  };
  const next = nextOf(round);
  return next === null ? undefined : views[next];
}

/** The step a view belongs to. */
export const stepOf = (view: DrawView): Step => (view === 'check' ? 'draw' : view);

/** How far a round has come: the steps that lie behind it, all of them recorded. */
export function doneSteps({ status, unannounced }: Standing): readonly Step[] {
  const done: Readonly<Record<RoundStatus, readonly Step[]>> = {
    planned: ['plan'],
    frozen: ['plan', 'frame'],
    drawn: ['plan', 'frame', 'seed', 'draw', 'certificate'],
    announced: unannounced ? STEPS.filter((step) => step !== 'announce') : STEPS,
    closed: STEPS,
  };
  return done[status];
}

/** The steps that are chosen and recorded nowhere yet: a seed stands in the log once it is drawn with. */
export const chosenSteps = ({ status }: Pick<Standing, 'status'>, hasSeed: boolean): readonly Step[] =>
  status === 'frozen' && hasSeed ? ['seed'] : [];

/** The view to show: the one asked for, or how far one can be when it cannot be shown yet. */
export function viewToShow(asked: DrawView | undefined, round: Standing, hasSeed: boolean): DrawView {
  const furthest = furthestView(round, hasSeed);
  if (asked === undefined) return viewOfNext(round) ?? 'certificate';
  return DRAW_VIEWS.indexOf(asked) > DRAW_VIEWS.indexOf(furthest) ? furthest : asked;
}

/** The view of an earlier day: there is something to see, and nothing to choose. */
export function viewOfPast(asked: DrawView | undefined, { status }: Pick<Standing, 'status'>): DrawView {
  if (status === 'planned' || status === 'frozen') return 'frame';
  return asked === 'frame' ? 'frame' : 'certificate';
}

function furthestView({ status }: Standing, hasSeed: boolean): DrawView {
  if (status === 'planned') return 'frame';
  if (status === 'frozen') return hasSeed ? 'check' : 'seed';
  return 'announce';
}
