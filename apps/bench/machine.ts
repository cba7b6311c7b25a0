import { cpus, loadavg, totalmem } from 'node:os';
import type { BenchServer } from './bench-server.js';

/** Where the figures come from; without it they say little. */
export interface MachineFacts {
  readonly node: string;
  readonly cpus: number;
  readonly cpuModel: string;
  readonly memoryGiB: number;
  readonly postgres: string;
  readonly server: BenchServer['kind'];
  readonly startedAt: string;
  readonly loadAtStart: readonly number[];
  readonly loadAtEnd: readonly number[];
  readonly seconds: number;
}

/** What is true of the machine when the bench starts. */
export function machineAtStart({ version, kind }: BenchServer) {
  const began = performance.now();
  const facts = {
    node: process.version,
    cpus: cpus().length,
    cpuModel: cpus()[0]?.model.trim() ?? 'unknown',
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    postgres: version,
    server: kind,
    startedAt: new Date().toISOString(),
    loadAtStart: load(),
  };
  return (): MachineFacts => ({
    ...facts,
    loadAtEnd: load(),
    seconds: Math.round((performance.now() - began) / 1_000),
  });
}

const load = (): readonly number[] => loadavg().map((average) => Number(average.toFixed(2)));
