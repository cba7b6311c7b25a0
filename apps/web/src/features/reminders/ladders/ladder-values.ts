import type { LadderStep } from '../ladder.js';
import { DUTIES, isRegionalDuty, type Duty } from '../reminder.js';

/** What business days are counted from, and in which direction. */
export const POINTS = ['opened-after', 'due-before', 'due-after'] as const;
export type Point = (typeof POINTS)[number];

/** The rungs there are words for, from below. */
export const STEPS = [
  'request',
  'reminder',
  'dunning-1',
  'dunning-2',
  'dunning-3',
  'escalation',
  'committee',
] as const;

/** One rung as it is typed. */
export interface RungValues {
  readonly step: string;
  readonly days: string;
  readonly point: Point;
  readonly to: Duty;
}

export interface LadderValues {
  readonly occurredOn: string;
  readonly steps: readonly RungValues[];
}

const pointOf = ({ from, businessDays }: LadderStep): Point =>
  from === 'opened' ? 'opened-after' : businessDays < 0 ? 'due-before' : 'due-after';

/** A rung as the form shows it. */
export const rungValues = (step: LadderStep): RungValues => ({
  step: step.step,
  days: String(Math.abs(step.businessDays)),
  point: pointOf(step),
  to: step.to,
});

/** A rung as the server takes it. */
export function ladderStep({ step, days, point, to }: RungValues): LadderStep {
  const count = Number(days);
  const businessDays = point === 'due-before' && count > 0 ? -count : count;
  return { step, from: point === 'opened-after' ? 'opened' : 'due', businessDays, to };
}

/** Whether a text is a number of business days a rung may have. */
export const isDays = (text: string): boolean => /^\d{1,3}$/.test(text) && Number(text) <= 260;

/** The duties a ladder may write to: the centre's own obligations belong to no region. */
export const dutiesFor = (kind: string): readonly Duty[] =>
  kind === 'centre' ? DUTIES.filter((duty) => !isRegionalDuty(duty)) : DUTIES;

/** The rung that is added next: the first above the last one that there is none of, a week later. */
export function nextRung(kind: string, rungs: readonly RungValues[]): RungValues {
  const taken = new Set(rungs.map(({ step }) => step));
  const last = rungs.at(-1);
  const above = STEPS.slice(STEPS.findIndex((known) => known === last?.step) + 1);
  const step = [...above, ...STEPS].find((known) => !taken.has(known)) ?? 'committee';
  const days = last?.point === 'due-after' && isDays(last.days) ? Math.min(260, Number(last.days) + 5) : 1;
  return { step, days: String(days), point: 'due-after', to: last?.to ?? dutiesFor(kind)[0] ?? 'auditor' };
}

type Fault = 'twice' | 'coincide';

/** What is wrong with a rung among the others: the same name, or the same day and recipient, as an earlier one. */
export function faultOf(rungs: readonly RungValues[], place: number): Fault | undefined {
  const own = rungs[place];
  if (!own) return undefined;
  const earlier = rungs.slice(0, place);
  if (earlier.some(({ step }) => step === own.step)) return 'twice';
  const key = (rung: RungValues): string => {
    const { from, businessDays, to } = ladderStep(rung);
    return `${from} ${businessDays} ${to}`;
  };
  return earlier.some((other) => key(other) === key(own)) ? 'coincide' : undefined;
}
