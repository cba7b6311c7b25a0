import { pino, type DestinationStream, type Logger as Pino } from 'pino';
import { hidePersonal } from './hide-personal.js';
import { prettyTo } from './pretty.js';
import { currentRequestId } from './request-context.js';

/** The process's logger; whatever asks for `info`, `warn` and `error` with details takes it as it is. */
export type ProcessLogger = Pino;

export interface LoggerOptions {
  readonly level: string;
  readonly format: 'json' | 'pretty';
  /** Standard error unless told, so that standard output is left to data. */
  readonly destination?: DestinationStream;
}

/** A pino logger that puts the request id on every line and keeps personal fields and bodies out of all of them. */
export function createLogger({ level, format, destination }: LoggerOptions): ProcessLogger {
  const sink = destination ?? pino.destination({ dest: 2, sync: true });
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      // A formatter sees the whole line, where a list of paths would miss what is nested deeper.
      formatters: {
        level: (label) => ({ level: label }),
        log: (line) => hidePersonal(line) as Record<string, unknown>,
      },
      serializers: { err: (value: unknown) => value },
      mixin: () => {
        const requestId = currentRequestId();
        return requestId === undefined ? {} : { requestId };
      },
    },
    format === 'pretty' ? prettyTo(sink) : sink,
  );
}
