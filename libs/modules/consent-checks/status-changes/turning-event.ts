import type { Recorded } from '#platform/kernel';
import { consentChecks, type ConsentCheck } from '../consent-check.js';
import type { ConsentCheckEvent } from '../consent-check-events.js';
import { openState } from '../open-state.js';

/** The event by which a check came to the state and the region in which it stands after the last of the events. */
export function turningEvent(
  events: readonly Recorded<ConsentCheckEvent>[],
): Recorded<ConsentCheckEvent> | undefined {
  let check = consentChecks.initialState;
  let turning: Recorded<ConsentCheckEvent> | undefined;
  for (const event of events) {
    const after = consentChecks.evolve(check, event);
    if (standingOf(after) !== standingOf(check)) turning = event;
    check = after;
  }
  return turning;
}

const standingOf = (check: ConsentCheck): string =>
  check.status === 'unopened' ? '' : `${openState(check)}|${check.region}`;
