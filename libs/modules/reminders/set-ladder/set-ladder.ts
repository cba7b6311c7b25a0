import { z } from 'zod';
import {
  canonicalJson,
  DomainCommand,
  localDate,
  requireAllowed,
  requireOrderedDate,
} from '#platform/kernel';
import type { LadderState } from '../ladder.js';
import { ladderStep, type LadderEvent, type LadderStep } from '../reminder-events.js';
import { refuseReminder } from '../reminders.problems.js';
import { remindersPolicy } from '../reminders-policy.js';

export const setLadderInput = z.strictObject({
  occurredOn: localDate,
  /** No steps: nothing is sent for the kind. */
  steps: z.array(z.strictObject(ladderStep.shape)).max(20),
});

/** By which rungs a kind of obligation is followed up from now on. */
export type SetLadderInput = z.infer<typeof setLadderInput> & { readonly kind: string };

/** Sets the ladder of a kind of obligation, or of `region` / `centre`. Administrators only. */
export class SetLadder extends DomainCommand<SetLadderInput> {}

/** Sets the ladder; stays quiet when the very same is in force already. */
export function setLadder(
  { id: programme, input, issued }: SetLadder,
  state: LadderState,
): readonly LadderEvent[] {
  requireAllowed(issued.actor, remindersPolicy.SetLadder);
  const { kind, steps, occurredOn } = input;
  requireSoundSteps(kind, steps);
  if (canonicalJson(state.set[kind]?.steps) === canonicalJson(steps)) return [];
  requireOrderedDate(occurredOn, issued.today, state.latest);
  return [{ type: 'LadderSet', data: { programme, kind, steps, occurredOn } }];
}

function requireSoundSteps(kind: string, steps: readonly LadderStep[]): void {
  for (const [place, step] of steps.entries()) {
    const others = steps.slice(place + 1);
    if (others.some((other) => other.step === step.step))
      throw refuseReminder('ladder.step-twice', { step: step.step });
    const twin = others.find((other) => coincide(other, step));
    if (twin) throw refuseReminder('ladder.steps-coincide', { first: step.step, second: twin.step });
    requireSoundStep(kind, step);
  }
}

const coincide = (a: LadderStep, b: LadderStep): boolean =>
  a.from === b.from && a.businessDays === b.businessDays && a.to === b.to;

function requireSoundStep(kind: string, { step, from, businessDays, to }: LadderStep): void {
  if (from === 'opened' && businessDays < 0)
    throw refuseReminder('ladder.before-opening', { step, days: -businessDays });
  const regional = to === 'consent-contact' || to === 'regional-director';
  if (kind === 'centre' && regional) throw refuseReminder('ladder.recipient-has-region', { step, duty: to });
}
