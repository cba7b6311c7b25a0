import { benchAppend } from './append/append.bench.js';
import type { BenchServer } from './bench-server.js';
import { verdictsOn, type BenchReport, type Figures } from './figures.js';
import { makeHistory, type History } from './histories.js';
import { benchImport } from './import/import.bench.js';
import { machineAtStart } from './machine.js';
import type { BenchOptions } from './options.js';
import { benchPaint } from './paint/paint.bench.js';
import type { Say } from './progress.js';
import { benchProjection } from './projection/projection.bench.js';
import { benchStatus } from './status/status.bench.js';

const SMALL = 1_000;

/** Runs the wanted parts one after another, so that none disturbs another. */
export async function runBench(server: BenchServer, options: BenchOptions, say: Say): Promise<BenchReport> {
  const machine = machineAtStart(server);
  const { only } = options;
  let figures: Figures = {};
  if (only.has('append')) figures = { ...figures, append: await benchAppend(server, options.rounds, say) };
  if (only.has('import')) figures = { ...figures, import: await benchImport(server, options.rows, say) };
  if (only.has('rebuild') || only.has('status'))
    figures = { ...figures, ...(await withHistory(server, options, say)) };
  if (only.has('paint')) figures = { ...figures, ...(await paint(server, options, say)) };
  return { ...figures, aims: verdictsOn(figures), machine: machine() };
}

async function withHistory(server: BenchServer, { only, events }: BenchOptions, say: Say): Promise<Figures> {
  const large = await makeHistory(server, 'large', events, say);
  try {
    const projected = only.has('rebuild') ? await benchProjection(server, large, say) : {};
    return only.has('status') ? { ...projected, status: await status(server, large, say) } : projected;
  } finally {
    await large.instance.close();
  }
}

async function paint(server: BenchServer, { checks }: BenchOptions, say: Say): Promise<Figures> {
  const painted = await benchPaint(server, checks, say);
  return painted ? { paint: painted } : {};
}

async function status(server: BenchServer, large: History, say: Say) {
  const small = await makeHistory(server, 'small', SMALL, say);
  return benchStatus(small, large, say).finally(() => small.instance.close());
}
