import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Creates, IssuedBy, Permitted } from '#platform/http';
import { derivedId, type Accepted, type Issued } from '#platform/kernel';
import { sampleAuditsPolicy } from '../sample-audits-policy.js';
import { PlanRound, planRoundInput, type PlanRoundInput } from './plan-round.js';

@ApiTags('audit rounds')
@Controller('api/audit-rounds')
export class PlanRoundController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Permitted(sampleAuditsPolicy.PlanRound)
  @Creates('Plan a round of spot checks')
  plan(
    @Body({ schema: planRoundInput }) input: PlanRoundInput,
    @IssuedBy() issued: Issued,
  ): Promise<Accepted> {
    const id = input.id ?? derivedId('audit-round', issued.commandId);
    return this.commands.execute(new PlanRound(id, input, issued));
  }
}
