import { z } from 'zod';
import {
  code,
  DomainCommand,
  localDate,
  requireAllowed,
  requireOrderedDate,
  streamId,
} from '#platform/kernel';
import { openedAlready } from '../opened-already.js';
import type { ConsentCheck } from '../consent-check.js';
import type { ConsentCheckEvent } from '../consent-check-events.js';
import { consentChecksPolicy } from '../consent-checks-policy.js';

export const openDrawnCheckInput = z.strictObject({
  programme: code(),
  round: streamId,
  answerBusinessDays: z.int().positive(),
  sample: code(),
  region: code(20),
  patientGroup: code(),
  department: code(),
  analysedOn: localDate,
  family: code().optional(),
  relation: code(20).optional(),
  unitSize: z.int().positive(),
  occurredOn: localDate,
});

/** Opens the check of a drawn sample. Sent by the reaction to a draw; the answer is asked for with the round. */
export class OpenDrawnCheck extends DomainCommand<z.infer<typeof openDrawnCheckInput>> {}

/** Quiet when the check is there already. The region was held against the programme when the frame was frozen. */
export function openDrawnCheck(command: OpenDrawnCheck, check: ConsentCheck): ConsentCheckEvent[] {
  const { input, issued } = command;
  requireAllowed(issued.actor, consentChecksPolicy.OpenDrawnCheck);
  if (openedAlready(command, check)) return [];
  requireOrderedDate(input.occurredOn, issued.today);
  return [{ type: 'ConsentCheckOpened', data: { ...input, origin: 'drawn', requestsAnswer: true } }];
}
