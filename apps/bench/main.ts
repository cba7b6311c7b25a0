import { openBenchServer, type BenchServer } from './bench-server.js';
import { runBench } from './bench.js';
import { USAGE, UsageError, readOptions, type BenchOptions } from './options.js';
import { sayOnStandardError } from './progress.js';
import { tableOf } from './table.js';

const say = sayOnStandardError();
let interruption: Promise<void> | undefined;

async function measure(options: BenchOptions): Promise<void> {
  const opening = openBenchServer(process.env.DATABASE_URL?.trim() || undefined, say);
  const interrupt = () => void (interruption ??= tidyUp(opening));
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  const server = await opening;
  try {
    const report = await runBench(server, options, say);
    process.stdout.write(options.json ? `${JSON.stringify(report, undefined, 2)}\n` : tableOf(report));
  } finally {
    await server.close();
  }
}

/** Ends the process once nothing of it is left, be it that the server is only just starting. */
async function tidyUp(opening: Promise<BenchServer>): Promise<void> {
  say('interrupted; tidying up');
  await opening.then((server) => server.close()).catch((error: unknown) => say(String(error)));
  process.exit(130);
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options.help) process.stdout.write(USAGE);
  else await measure(options);
} catch (error) {
  // What was under way fails when the server goes; that is no news.
  await interruption;
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n\n${USAGE}`);
  process.exitCode = 2;
}
