import type { LoggerService } from '@nestjs/common';
import type { ProcessLogger } from './create-logger.js';

/** Nest's own lines through the process's logger. What Nest tells of its start is detail here. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: ProcessLogger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.logger.debug(detailsOf(message, rest), textOf(message));
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.logger.error(detailsOf(message, rest), textOf(message));
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.logger.warn(detailsOf(message, rest), textOf(message));
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.logger.debug(detailsOf(message, rest), textOf(message));
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.logger.trace(detailsOf(message, rest), textOf(message));
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.logger.fatal(detailsOf(message, rest), textOf(message));
  }
}

/** Nest passes the context last, and a stack before it when it has one. */
function detailsOf(message: unknown, rest: readonly unknown[]): object {
  const texts = rest.filter((part) => typeof part === 'string');
  const stack = texts.find((text) => text.includes('\n    at '));
  const context = texts.filter((text) => text !== stack).at(-1);
  return {
    ...(context === undefined ? {} : { context }),
    ...(message instanceof Error ? { err: message } : {}),
    ...(stack === undefined || message instanceof Error ? {} : { err: { stack } }),
  };
}

function textOf(message: unknown): string {
  if (message instanceof Error) return message.message;
  return typeof message === 'string' ? message : JSON.stringify(message);
}
