import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Changes, IssuedBy, Permitted, ShowsCurrent } from '#platform/http';
import { streamId, type Accepted, type Issued } from '#platform/kernel';
import { accessPolicy } from '../access-policy.js';
import { LoginDirectory } from '../people/login.directory.js';
import { PersonReader } from '../people/person.reader.js';
import {
  ResetSecondFactor,
  resetSecondFactorInput,
  type ResetSecondFactorInput,
} from './reset-second-factor.js';

@ApiTags('access')
@Controller('api/people')
@ShowsCurrent(PersonReader)
export class ResetSecondFactorController {
  constructor(
    private readonly commands: CommandBus,
    private readonly directory: LoginDirectory,
    private readonly people: PersonReader,
  ) {}

  @Post(':account/reset-second-factor')
  @Permitted(accessPolicy.ResetSecondFactor)
  @Changes('Reset a lost second factor: the sessions end, and another is set up at the next sign-in')
  async reset(
    @Param('account', { schema: streamId }) account: string,
    @Body({ schema: resetSecondFactorInput }) input: ResetSecondFactorInput,
    @IssuedBy() issued: Issued,
  ): Promise<Accepted> {
    await this.people.requireKnown(account);
    const accepted = await this.commands.execute(new ResetSecondFactor(account, input, issued));
    // A repeat finishes what broke off, and leaves alone what was set up since.
    if (accepted.events.length > 0) await this.directory.resetSecondFactor(account, issued.commandId);
    return accepted;
  }
}
