import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, Public } from '#platform/http';
import { z } from 'zod';
import { FirstRun } from '../first-run.js';
import { firstRunInput, type FirstRunInput } from '../login-input.js';

const administrator = z.object({ account: z.string(), email: z.string() });

/** The page behind the link that the first start prints. */
@ApiTags('Signing in')
@Controller('api/first-run')
@Public()
export class FirstRunController {
  constructor(private readonly firstRun: FirstRun) {}

  @Post()
  @HttpCode(201)
  @ApiOperation({ summary: 'Become the first administrator by the link of the start' })
  @Answers(administrator, 201)
  async complete(
    @Body({ schema: firstRunInput }) { token, name, email, password }: FirstRunInput,
  ): Promise<z.output<typeof administrator>> {
    return { account: await this.firstRun.complete(token, { name, email }, password), email };
  }
}
