import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { AuditRoundEvent } from '#modules/sample-audits';
import { Clock, type Recorded } from '#platform/kernel';
import { forEachInFlight, issuedBecause } from './follow-up.js';
import { OpenDrawnCheck } from './open-drawn-check/open-drawn-check.js';
import { Rounds } from './rounds.loader.js';

type Listed = Recorded<Extract<AuditRoundEvent, { type: 'SamplesListed' }>>;
export const isListed = (event: Recorded<AuditRoundEvent>): event is Listed => event.type === 'SamplesListed';

/**
 * Opens the checks of listed samples. Every reaction to a round may do so before its own work, since no reaction waits
 * for another; a check that is there already stays as it is.
 */
@Injectable()
export class DrawnChecks {
  constructor(
    private readonly commands: CommandBus,
    private readonly rounds: Rounds,
    private readonly clock: Clock,
  ) {}

  /** @returns the ids of the checks. */
  async open(round: string, lists: readonly Listed[]): Promise<string[]> {
    const { programme, answerBusinessDays } = await this.rounds.facts(round);
    const drawn = lists.flatMap((list) => list.data.samples.map((sample) => ({ list, sample })));
    await forEachInFlight(drawn, ({ list, sample: { check, requisition, ...known } }) => {
      const { region, patientGroup, department, analysedOn, family, relation, unitSize } = known;
      const input = {
        ...{ programme, round, answerBusinessDays, sample: requisition, occurredOn: list.data.occurredOn },
        ...{ region, patientGroup, department, analysedOn, family, relation, unitSize },
      };
      return this.commands.execute(new OpenDrawnCheck(check, input, issuedBecause(list, this.clock, 'open', check)));
    });
    return drawn.map(({ sample }) => sample.check);
  }
}
