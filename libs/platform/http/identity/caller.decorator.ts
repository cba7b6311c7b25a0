import { createParamDecorator } from '@nestjs/common';
import type { Actor, Language } from '#platform/kernel';
import type { FastifyRequest } from 'fastify';
import { callOf, type RequireRow } from '../call-context.js';
import { languageOf } from '../problems/language.js';

/** The caller: `@Caller() actor: Actor`. */
export const Caller = createParamDecorator<never, Actor>(
  (_data, context) => callOf(context.switchToHttp().getRequest<object>()).actor,
);

/**
 * Asks for another row of the policy table, where what a request says decides which: `@OtherRow() requireRow: RequireRow`,
 * and then `await requireRow(policy.BoilKettle)`.
 */
export const OtherRow = createParamDecorator<never, RequireRow>(
  (_data, context) => callOf(context.switchToHttp().getRequest<object>()).requireRow,
);

/** The language to answer in: `@ReaderLanguage() language: Language`. */
export const ReaderLanguage = createParamDecorator<never, Language>((_data, context) =>
  languageOf(context.switchToHttp().getRequest<FastifyRequest>().headers['accept-language']),
);
