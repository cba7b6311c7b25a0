import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { Answers } from '../documentation/answers.decorator.js';
import { acceptedAnswer } from './accepted-answer.js';

const command = (status: number, summary: string) =>
  applyDecorators(HttpCode(status), ApiOperation({ summary }), Answers(acceptedAnswer, status));

/** A route that sends a command to an item: 200, and where the item stands. */
export const Changes = (summary: string) => command(200, summary);

/** A route whose command makes an item: 201, where the item stands, and its place in `Location`. */
export const Creates = (summary: string) => command(201, summary);
