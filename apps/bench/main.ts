import { openBenchServer } from './bench-server.js';
import { runBench } from './bench.js';
import { USAGE, UsageError, readOptions, type BenchOptions } from './options.js';
import { sayOnStandardError } from './progress.js';
import { tableOf } from './table.js';

async function measure(options: BenchOptions): Promise<void> {
  const say = sayOnStandardError();
  const server = await openBenchServer(process.env.DATABASE_URL?.trim() || undefined, say);
  const interrupted = () => {
    say('interrupted; tidying up');
    void server.close().finally(() => process.exit(130));
  };
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    const report = await runBench(server, options, say);
    process.stdout.write(options.json ? `${JSON.stringify(report, undefined, 2)}\n` : tableOf(report));
  } finally {
    await server.close();
  }
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options.help) process.stdout.write(USAGE);
  else await measure(options);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n\n${USAGE}`);
  process.exitCode = 2;
}
