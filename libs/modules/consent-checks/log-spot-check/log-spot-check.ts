import { z } from 'zod';
import {
  code,
  DomainCommand,
  localDate,
  requireAllowed,
  requireOrderedDate,
  streamId,
} from '#platform/kernel';
import { dayOf, noteOf, said } from '../check-rules.js';
import type { ConsentCheck } from '../consent-check.js';
import type { ConsentCheckEvent } from '../consent-check-events.js';
import { refuseOpening } from '../opening.problems.js';
import { openedAlready } from '../opened-already.js';
import { requireRegion, type Terms } from '../terms.js';
import { consentChecksPolicy } from '../consent-checks-policy.js';

export const logSpotCheckInput = z.strictObject({
  ...said,
  /** May be left out when the round says it; over HTTP also outside a round, for the shipped programme. */
  programme: code().optional(),
  round: streamId.optional(),
  sample: code(),
  region: code(20),
  patientGroup: code().optional(),
  department: code().optional(),
  analysedOn: localDate.optional(),
  family: code().optional(),
  relation: code(20).optional(),
  /** False: the answer is asked for later, by hand. */
  request: z.boolean().default(true),
});
export type LogSpotCheckInput = z.infer<typeof logSpotCheckInput>;

/** An auditor names a sample by hand, in a round or outside any. */
export class LogSpotCheck extends DomainCommand<LogSpotCheckInput> {}

/** What a check must know of its round. */
export interface RoundFacts {
  readonly id: string;
  readonly programme: string;
  readonly status: 'planned' | 'announced' | 'closed';
  readonly regions: readonly string[];
  readonly answerBusinessDays: number;
}

/**
 * Opens the check and asks for the answer at once, unless its round is still to be announced: then the announcement
 * asks. Quiet when the same sample was opened under this id before.
 */
export function logSpotCheck(
  command: LogSpotCheck,
  check: ConsentCheck,
  terms: Terms,
  round?: RoundFacts,
): ConsentCheckEvent[] {
  const { input, issued } = command;
  requireAllowed(issued.actor, consentChecksPolicy.LogSpotCheck);
  if (openedAlready(command, check)) return [];
  const occurredOn = dayOf(command);
  requireOrderedDate(occurredOn, issued.today);
  requireRegion(terms, input.region, occurredOn);
  if (round) requireInRound(round, input.region);
  const answerBusinessDays = round?.answerBusinessDays ?? terms.deadlines.answer;
  const { request, note: _text, programme: _programme, ...sample } = input;
  const opened: ConsentCheckEvent = {
    type: 'ConsentCheckOpened',
    data: {
      ...sample,
      programme: programmeOf(input, round),
      origin: 'spot-check',
      unitSize: 1,
      answerBusinessDays,
      requestsAnswer: request,
      occurredOn,
      note: noteOf(command),
    },
  };
  if (!request || round?.status === 'planned') return [opened];
  const dueOn = terms.calendar.addBusinessDays(occurredOn, answerBusinessDays);
  const { region } = input;
  return [
    opened,
    { type: 'AnswerRequested', data: { region, dueOn, businessDays: answerBusinessDays, occurredOn } },
  ];
}

/** The programme a spot check belongs to: the round's, or the one named. Refuses two that differ, and none. */
export function programmeOf(
  { programme: given }: Pick<LogSpotCheckInput, 'programme'>,
  round?: Pick<RoundFacts, 'programme'>,
): string {
  const actual = round?.programme ?? given;
  if (actual === undefined) throw refuseOpening('consent-check.programme-missing');
  if (given !== undefined && given !== actual)
    throw refuseOpening('consent-check.other-programme', { actual, given });
  return actual;
}

function requireInRound({ id, status, regions }: RoundFacts, region: string): void {
  if (status === 'closed') throw refuseOpening('consent-check.round-closed', { round: id });
  if (regions.includes(region)) return;
  throw refuseOpening('consent-check.region-not-in-round', {
    round: id,
    region,
    regions: regions.join(', '),
  });
}
