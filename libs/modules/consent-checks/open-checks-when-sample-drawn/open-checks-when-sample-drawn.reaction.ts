import { Injectable } from '@nestjs/common';
import type { AuditRoundEvent } from '#modules/sample-audits';
import { idOf, type Recorded } from '#platform/kernel';
import type { Reaction } from '#platform/projections';
import { isListed, RoundChecks } from '../round-checks.opener.js';

/** Each drawn sample becomes a check. The answer is asked for when the draw is announced. */
@Injectable()
export class OpenChecksWhenSampleDrawn implements Reaction {
  readonly name = 'open-checks-when-sample-drawn';
  readonly categories = ['sampleAudit'];
  readonly handles = ['SamplesListed'];

  constructor(private readonly checks: RoundChecks) {}

  async react(event: Recorded): Promise<void> {
    const listed = event as Recorded<AuditRoundEvent>;
    if (isListed(listed)) await this.checks.open(idOf(listed.stream), [listed]);
  }
}
