import { resourceUsage } from 'node:process';
import { DANISH_GENOME_PROGRAMME, loadProgramme } from '#modules/organisations';
import {
  PostgresFrameStore,
  auditRounds,
  importFrame,
  openFrameFile,
  rulesOfRound,
  type PlannedRound,
} from '#modules/sample-audits';
import { fold, streamOf } from '#platform/kernel';
import { openInstance } from '../instance.js';

/** What the importing process tells its parent. */
export interface ImportReport {
  readonly rows: number;
  readonly seconds: number;
  readonly startMiB: number;
  readonly peakMiB: number;
}

export interface ImportTask {
  readonly url: string;
  readonly path: string;
  readonly round: string;
  readonly today: string;
}

const KIB_PER_MIB = 1_024;
const peakMiB = (): number => resourceUsage().maxRSS / KIB_PER_MIB;

async function importOnce({ url, path, round: id, today }: ImportTask): Promise<ImportReport> {
  const { log, pool, close } = openInstance(url);
  try {
    const programme = await loadProgramme(log, DANISH_GENOME_PROGRAMME);
    const round = fold(auditRounds, await log.read(streamOf(auditRounds.category, id))) as PlannedRound;
    // What the start of a process takes is settled; the peak from here on is the import's.
    const startMiB = peakMiB();
    const began = performance.now();
    const imported = await importFrame(new PostgresFrameStore(pool), await openFrameFile(path), {
      round: id,
      regions: round.regions,
      rule: rulesOfRound(round, programme, today),
    });
    const seconds = (performance.now() - began) / 1_000;
    return { rows: imported.requisitions, seconds, startMiB, peakMiB: peakMiB() };
  } finally {
    await close();
  }
}

const report = await importOnce(JSON.parse(process.argv[2] ?? '{}') as ImportTask);
process.stdout.write(JSON.stringify(report));
