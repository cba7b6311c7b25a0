import { runUntilSignal, startAll, startApi, startWorker } from '../../composition/index.js';
import { print, say } from './output.js';

const STARTS = { all: startAll, api: startApi, worker: startWorker } as const;

/** Runs a process until it is told to end. */
export async function serve(which: keyof typeof STARTS, { mode }: { readonly mode?: string }): Promise<void> {
  if (mode !== undefined) process.env['TILSYN_MODE'] = mode;
  if (mode === 'test')
    say(
      'Mode test: callers name themselves by headers or play a part, on loopback only. Use it to try Tilsyn, not to run it.',
    );
  process.exitCode = await runUntilSignal(async (config) => {
    const running = await STARTS[which](config);
    if (running.firstRunLink !== undefined)
      print(`Become the first administrator, once: ${running.firstRunLink}`);
    return running;
  });
}
