export { createLogger, type LoggerOptions, type ProcessLogger } from './create-logger.js';
export { Log } from './log.js';
export { NestLogger } from './nest-logger.js';
export { currentRequestId, withRequestId } from './request-context.js';
