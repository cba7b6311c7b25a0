import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, Caller, Permitted } from '#platform/http';
import { ROLES, SCOPES, type Actor } from '#platform/kernel';
import { z } from 'zod';
import { PolicyTable } from './policy-table.js';
import { tablePolicy } from './table-policy.js';

const policyAnswer = z
  .object({
    rows: z.array(
      z.object({
        name: z.string(),
        room: z.string(),
        kind: z.enum(['command', 'question']),
        allow: z
          .partialRecord(z.enum(ROLES), z.enum(SCOPES))
          .meta({ description: 'How far each role may go; a role that is not named may not.' }),
      }),
    ),
  })
  .meta({ description: 'The policy table: who may give which command or ask which question, and how far.' });

const meAnswer = z
  .object({
    account: z.string(),
    role: z.enum(ROLES),
    region: z.string().nullable(),
    may: z.array(z.object({ name: z.string(), scope: z.enum(SCOPES) })),
  })
  .meta({ description: 'The caller, and what it may do.' });

/** The table that the rules, the questions, this document and the page all read. */
@ApiTags('policy')
@Controller('api')
export class PolicyController {
  constructor(private readonly table: PolicyTable) {}

  @Get('policy')
  @Permitted(tablePolicy.ReadPolicy)
  @ApiOperation({ summary: 'Who may do what, and how far' })
  @Answers(policyAnswer)
  policy(): z.infer<typeof policyAnswer> {
    return { rows: this.table.rows.map((row) => ({ ...row })) };
  }

  @Get('me')
  @Permitted(tablePolicy.ReadOwnAccess)
  @ApiOperation({ summary: 'Who you are, and what you may do' })
  @Answers(meAnswer)
  me(@Caller() actor: Actor): z.infer<typeof meAnswer> {
    const { id, role, region } = actor;
    return { account: id, role, region: region ?? null, may: [...this.table.allowedTo(actor)] };
  }
}
