import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { AuditRoundEvent } from '#modules/sample-audits';
import { Clock, idOf, type Recorded } from '#platform/kernel';
import { ChecksOfRound } from './checks-of-round.port.js';
import { forEachInFlight, issuedBecause } from './follow-up.js';
import { OpenDrawnCheck } from './open-drawn-check/open-drawn-check.js';
import { Rounds } from './rounds.loader.js';

type Listed = Recorded<Extract<AuditRoundEvent, { type: 'SamplesListed' }>>;
export const isListed = (event: Recorded<AuditRoundEvent>): event is Listed => event.type === 'SamplesListed';

/**
 * The checks of a round, those of listed samples opened where they are not yet. Every reaction to a round asks here
 * before its own work, since no reaction waits for another; a check that is there already stays as it is.
 */
@Injectable()
export class RoundChecks {
  constructor(
    private readonly commands: CommandBus,
    private readonly rounds: Rounds,
    private readonly named: ChecksOfRound,
    private readonly clock: Clock,
  ) {}

  /** Every check of the round that an event concerns: drawn before it, in one of the draws, or named by hand. */
  async before(event: Recorded, draws?: readonly number[]): Promise<readonly string[]> {
    const round = idOf(event.stream);
    const lists = (await this.rounds.history(round)).filter(isListed);
    const concerned = lists.filter(
      ({ revision, data: { draw } }) => revision < event.revision && (draws?.includes(draw) ?? true),
    );
    const drawn = await this.open(round, concerned);
    return [...drawn, ...(await this.named.namedByHand(round, event.position))];
  }

  /** @returns the ids of the checks of the listed samples. */
  async open(round: string, lists: readonly Listed[]): Promise<readonly string[]> {
    if (lists.length === 0) return [];
    const { programme, answerBusinessDays } = await this.rounds.facts(round);
    const drawn = lists.flatMap((list) => list.data.samples.map((sample) => ({ list, sample })));
    await forEachInFlight(drawn, ({ list, sample: { check, requisition, ...known } }) => {
      const { region, patientGroup, department, analysedOn, family, relation, unitSize } = known;
      const input = {
        ...{ programme, round, answerBusinessDays, sample: requisition, occurredOn: list.data.occurredOn },
        ...{ region, patientGroup, department, analysedOn, family, relation, unitSize },
      };
      return this.commands.execute(
        new OpenDrawnCheck(check, input, issuedBecause(list, this.clock, 'open', check)),
      );
    });
    return drawn.map(({ sample }) => sample.check);
  }
}
