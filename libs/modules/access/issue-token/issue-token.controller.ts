import { createHash, randomBytes } from 'node:crypto';
import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, IssuedBy, Permitted } from '#platform/http';
import { derivedId, type Accepted, type Issued } from '#platform/kernel';
import { z } from 'zod';
import { accessPolicy } from '../access-policy.js';
import type { AccountEvent } from '../account-events.js';
import { IssueToken, issueTokenInput, type IssueTokenInput } from './issue-token.js';

const answer = z
  .object({
    id: z.string(),
    secret: z.string().nullable().meta({
      description:
        'Shown once: send it as `Authorization: Bearer`. Nothing when this repeats an earlier request.',
    }),
    expiresAt: z.string(),
    position: z.string().meta({ description: 'Pass it as `?after=` to read what was just written.' }),
  })
  .meta({ description: 'The token was issued.' });

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

@ApiTags('access')
@Controller('api/tokens')
export class IssueTokenController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Permitted(accessPolicy.IssueToken)
  @ApiOperation({ summary: 'Issue a token for a machine; answers its secret, once' })
  @Answers(answer, 201)
  async issue(
    @Body({ schema: issueTokenInput }) input: Omit<IssueTokenInput, 'token'>,
    @IssuedBy() issued: Issued,
  ): Promise<z.infer<typeof answer>> {
    const token = derivedId('token', issued.commandId);
    const secret = `tls_${randomBytes(32).toString('base64url')}`;
    const hash = hashOf(secret);
    const command = new IssueToken(issued.actor.id, { ...input, token }, issued, hash);
    const accepted = await this.commands.execute(command);
    const isOurs = storedHash(accepted, token) === hash;
    return {
      ...{ id: token, secret: isOurs ? secret : null },
      ...{ expiresAt: input.expiresAt, position: accepted.position },
    };
  }
}

function storedHash({ events }: Accepted, token: string): string | undefined {
  const issued = (events as Accepted<AccountEvent>['events']).find(
    (event) => event.type === 'TokenIssued' && event.data.token === token,
  );
  return issued?.type === 'TokenIssued' ? issued.data.hash : undefined;
}
