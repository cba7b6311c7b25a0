import { z } from 'zod';
import { suspendedDueOn } from '#platform/calendar';
import { DomainCommand } from '#platform/kernel';
import { enter, requireNotClosed, said } from '../check-rules.js';
import type { ConsentCheck } from '../consent-check.js';
import type { ConsentCheckEvent } from '../consent-check-events.js';
import type { Deadlines } from '../deadlines.js';
import { DEADLINE_KINDS } from '../consent-check-words.js';
import type { Terms } from '../terms.js';
import { consentChecksPolicy } from '../consent-checks-policy.js';

export const endInvestigationInput = z.strictObject(said);
export type EndInvestigationInput = z.infer<typeof endInvestigationInput>;

/** The centre has finished looking into the matter. */
export class EndInvestigation extends DomainCommand<EndInvestigationInput> {}

/** Each open deadline moves by the business days it stood still. Quiet when nothing is under investigation. */
export function endInvestigation(
  command: EndInvestigation,
  state: ConsentCheck,
  terms: Terms,
): ConsentCheckEvent[] {
  const { check, region, occurredOn, note } = enter(command, state, consentChecksPolicy.EndInvestigation);
  requireNotClosed(check);
  const { investigatedSince: since } = check;
  if (since === undefined) return [];
  const resumed = DEADLINE_KINDS.flatMap((kind) => {
    const open = check.deadlines[kind];
    return open ? [{ kind, dueOn: movedOn(open, since, occurredOn, terms) }] : [];
  });
  return [{ type: 'InvestigationEnded', data: { region, resumed, occurredOn, note } }];
}

/** A deadline that was set during the investigation stood still from its own first day only. */
function movedOn(
  open: NonNullable<Deadlines['answer']>,
  since: string,
  until: string,
  { calendar }: Terms,
): string {
  return suspendedDueOn(open.dueOn, open.from > since ? open.from : since, until, calendar);
}
