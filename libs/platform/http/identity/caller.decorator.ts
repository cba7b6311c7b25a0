import { createParamDecorator } from '@nestjs/common';
import type { Actor, Language } from '#platform/kernel';
import type { FastifyRequest } from 'fastify';
import { callOf } from '../call-context.js';
import { languageOf } from '../problems/language.js';

/** The caller: `@Caller() actor: Actor`. */
export const Caller = createParamDecorator<never, Actor>(
  (_data, context) => callOf(context.switchToHttp().getRequest<object>()).actor,
);

/** The language to answer in: `@ReaderLanguage() language: Language`. */
export const ReaderLanguage = createParamDecorator<never, Language>((_data, context) =>
  languageOf(context.switchToHttp().getRequest<FastifyRequest>().headers['accept-language']),
);
