/** What the jobs need of a logger; pino's fits as it is. */
export interface JobsLogger {
  info(context: object, message: string): void;
  warn(context: object, message: string): void;
  error(context: object, message: string): void;
}

const REPEAT_MS = 60_000;

/**
 * A listener for the errors of a connection. A backend that is down reports the same failure at each attempt to reach
 * it; one line a minute says as much.
 */
export function connectionComplaints(logger: JobsLogger, backend: string): (error: Error) => void {
  const said = new Map<string, number>();
  return (error) => {
    const words = error.message === '' ? error.name : error.message;
    const now = Date.now();
    if (now - (said.get(words) ?? -Infinity) < REPEAT_MS) return;
    if (said.size > 100) said.clear();
    said.set(words, now);
    logger.warn({ backend, reason: words }, 'The job backend complains.');
  };
}
