import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { AuditRoundEvent } from '#modules/sample-audits';
import { Clock, idOf, type Recorded } from '#platform/kernel';
import type { Reaction } from '#platform/projections';
import type { ConsentCheckEvent } from '../consent-check-events.js';
import { forEachInFlight, issuedBecause } from '../follow-up.js';
import { RequestAnswer } from '../request-answer/request-answer.js';
import { RoundChecks } from '../round-checks.opener.js';
import { Rounds } from '../rounds.loader.js';

type Announced = Recorded<Extract<AuditRoundEvent, { type: 'AuditRoundAnnounced' }>>;
type Opened = Recorded<Extract<ConsentCheckEvent, { type: 'ConsentCheckOpened' }>>;

/**
 * The announcement of a round asks for every answer of it. A spot check logged while its round was being announced is
 * asked for when it comes by itself, so that it matters to nobody which of the two was first.
 */
@Injectable()
export class RequestAnswersWhenRoundAnnounced implements Reaction {
  readonly name = 'request-answers-when-round-announced';
  readonly categories = ['sampleAudit', 'consentCheck'];
  readonly handles = ['AuditRoundAnnounced', 'ConsentCheckOpened'];

  constructor(
    private readonly commands: CommandBus,
    private readonly checks: RoundChecks,
    private readonly rounds: Rounds,
    private readonly clock: Clock,
  ) {}

  async react(event: Recorded): Promise<void> {
    if (event.type === 'AuditRoundAnnounced') await this.#announced(event as Announced);
    if (event.type === 'ConsentCheckOpened') await this.#opened(event as Opened);
  }

  async #announced(announced: Announced): Promise<void> {
    const asked = await this.checks.before(announced, announced.data.draws);
    await forEachInFlight(asked, (check) => this.#request(check, announced));
  }

  async #opened(opened: Opened): Promise<void> {
    const { origin, round, requestsAnswer } = opened.data;
    if (origin === 'drawn' || round === undefined || !requestsAnswer) return;
    const announced = (await this.rounds.history(round)).some(({ type }) => type === 'AuditRoundAnnounced');
    if (announced) await this.#request(idOf(opened.stream), opened);
  }

  #request(check: string, cause: Recorded): Promise<unknown> {
    const { occurredOn } = cause.data;
    return this.commands.execute(
      new RequestAnswer(check, { occurredOn }, issuedBecause(cause, this.clock, 'request', check)),
    );
  }
}
