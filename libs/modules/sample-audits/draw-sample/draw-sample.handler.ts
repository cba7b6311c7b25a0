import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventLog, decide } from '#platform/event-store';
import { fold, type Accepted } from '#platform/kernel';
import { auditRounds, type AuditRound } from '../audit-round.js';
import { isRepeat, readRound } from '../round.loader.js';
import { DrawSample, drawSample, type DrawResult } from './draw-sample.js';
import { planDraw } from './plan-draw.js';
import { SampleDrawer } from './sample.drawer.js';

@CommandHandler(DrawSample)
export class DrawSampleHandler implements ICommandHandler<DrawSample> {
  constructor(
    private readonly log: EventLog,
    private readonly drawer: SampleDrawer,
  ) {}

  async execute(command: DrawSample): Promise<Accepted> {
    const history = await readRound(this.log, command.id);
    if (isRepeat(command, history)) return decide(this.log, auditRounds, command, () => []);
    const result = await this.#draw(command, fold(auditRounds, history));
    return decide(this.log, auditRounds, command, (round) => drawSample(command, round, result));
  }

  async #draw(command: DrawSample, round: AuditRound): Promise<DrawResult | 'drawn-already'> {
    const plan = planDraw(command, round);
    if (plan === 'drawn-already') return plan;
    return { plan, samples: await this.drawer.draw(command.id, command.input.seed, plan) };
  }
}
