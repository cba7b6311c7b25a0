import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { z } from 'zod';
import { Public } from '../identity/public.decorator.js';
import { ReaderLanguage } from '../identity/caller.decorator.js';
import { Answers } from './answers.decorator.js';
import { fieldMessages } from '../problems/field-messages.js';
import { httpProblems } from '../problems/http.problems.js';
import { statusOf } from '../problems/statuses.js';
import type { Language, Problem } from '#platform/kernel';

const problemCode = z.string().regex(/^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$/, { error: 'code.malformed' });
const explained = z.object({ code: z.string(), status: z.int().optional(), meaning: z.string() });

const unlisted = {
  da: 'En regel for denne sag. Hvad der gælder, står i svarets detail.',
  en: 'A rule of this kind of item. What it says is in the detail of the answer.',
};

/** Where the `type` of a problem leads. */
@Controller('problems')
export class ProblemsController {
  @Get(':code')
  @Public()
  @ApiOperation({ summary: 'What a problem code means' })
  @Answers(explained)
  explain(
    @Param('code', { schema: problemCode }) code: string,
    @ReaderLanguage() language: Language,
  ): z.infer<typeof explained> {
    const problem = (httpProblems as Readonly<Record<string, Problem>>)[code];
    if (problem) return { code, status: statusOf(code, problem.kind), meaning: problem[language] };
    return { code, meaning: (fieldMessages[code] ?? unlisted)[language] };
  }
}
