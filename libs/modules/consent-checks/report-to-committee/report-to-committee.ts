import { z } from 'zod';
import { code, DomainCommand } from '#platform/kernel';
import { enter, said } from '../check-rules.js';
import type { ConsentCheck } from '../consent-check.js';
import type { ConsentCheckEvent } from '../consent-check-events.js';
import { consentChecksPolicy } from '../consent-checks-policy.js';

const { occurredOn } = said;
export const reportToCommitteeInput = z.strictObject({ occurredOn, meeting: code() });

/** The check was part of a report to the committee. Sent by the reaction to the report of a round. */
export class ReportToCommittee extends DomainCommand<z.infer<typeof reportToCommitteeInput>> {}

/** Quiet when that meeting has heard of it. */
export function reportToCommittee(command: ReportToCommittee, state: ConsentCheck): ConsentCheckEvent[] {
  const { check, region, occurredOn } = enter(command, state, consentChecksPolicy.ReportToCommittee);
  const { meeting } = command.input;
  if (check.reportedTo.includes(meeting)) return [];
  return [{ type: 'CheckReportedToCommittee', data: { region, meeting, occurredOn } }];
}
