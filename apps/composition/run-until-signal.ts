import type { Config } from '#platform/config';
import { ConfigInvalid, loadConfig } from '#platform/config';
import type { Running } from './running.js';

/**
 * Runs a process until it is told to end: the first signal ends it in order, a second one at once.
 * @returns the exit code: 0 ended in order, 1 failed, 2 the configuration is not valid.
 */
export async function runUntilSignal(start: (config: Config) => Promise<Running>): Promise<number> {
  // Heard from the beginning: a start that is cut off would leave the embedded server behind.
  const ended = signalled();
  try {
    const running = await start(loadConfig(process.env));
    await ended;
    await running.close();
    return 0;
  } catch (error) {
    process.stderr.write(`tilsyn: ${explain(error)}\n`);
    return error instanceof ConfigInvalid ? 2 : 1;
  }
}

function signalled(): Promise<void> {
  return new Promise((resolve) => {
    let before = 0;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        before += 1;
        if (before > 1) process.exit(1);
        resolve();
      });
    }
  });
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? ` (${error.cause.message})` : '';
  return error instanceof ConfigInvalid ? error.message : `${error.message}${cause}`;
}
