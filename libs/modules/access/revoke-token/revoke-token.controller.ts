import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Changes, IssuedBy, Permitted } from '#platform/http';
import { streamId, type Accepted, type Issued } from '#platform/kernel';
import { z } from 'zod';
import { accessPolicy } from '../access-policy.js';
import { TokensReader } from '../tokens/tokens.reader.js';
import { RevokeToken } from './revoke-token.js';

const nothing = z.strictObject({});

@ApiTags('access')
@Controller('api/tokens')
export class RevokeTokenController {
  constructor(
    private readonly commands: CommandBus,
    private readonly tokens: TokensReader,
  ) {}

  @Post(':id/revoke')
  @Permitted(accessPolicy.RevokeToken)
  @Changes('Revoke a token, at once')
  async revoke(
    @Param('id', { schema: streamId }) token: string,
    @Body({ schema: nothing }) _said: z.infer<typeof nothing>,
    @IssuedBy() issued: Issued,
  ): Promise<Accepted> {
    return this.commands.execute(new RevokeToken(await this.tokens.issuerOf(token), { token }, issued));
  }
}
