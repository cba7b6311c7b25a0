import { Injectable } from '@nestjs/common';
import { decide, EventLog } from '#platform/event-store';
import { fold, streamOf, type Accepted, type DomainCommand } from '#platform/kernel';
import type { ConsentCheckEvent } from './consent-check-events.js';
import { consentChecks, type ConsentCheck } from './consent-check.js';
import { refuseCheck } from './consent-check.problems.js';
import type { Terms } from './terms.js';
import { ProgrammeTerms } from './terms.loader.js';

type Decision<C extends DomainCommand> = (
  command: C,
  check: ConsentCheck,
  terms: Terms,
) => ConsentCheckEvent[];

/** Where a command about one check is decided under the terms of its programme. */
@Injectable()
export class CheckDesk {
  constructor(
    private readonly log: EventLog,
    private readonly terms: ProgrammeTerms,
  ) {}

  /** @throws Refused `consent-check.unknown`, or as the decision and `decide` say. */
  async decide<C extends DomainCommand>(command: C, decision: Decision<C>): Promise<Accepted> {
    const history = await this.log.read<ConsentCheckEvent>(streamOf(consentChecks.category, command.id));
    const check = fold(consentChecks, history);
    if (check.status === 'unopened') throw refuseCheck('consent-check.unknown', { id: command.id });
    const terms = await this.terms.of(check.programme);
    return decide(this.log, consentChecks, command, (state) => decision(command, state, terms));
  }
}
