import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { personal } from '#platform/kernel';
import type { EventLog } from '#platform/event-store';
import type { BenchServer } from '../bench-server.js';
import { bySystem, registerProgramme } from '../history/programme.js';
import { migrate, openInstance } from '../instance.js';
import { rounded } from '../measure.js';
import type { Say } from '../progress.js';
import { PERIOD, writeFrame } from './frame-csv.js';
import type { ImportReport, ImportTask } from './import-child.js';

const ROUND = 'B1';
const TODAY = '2024-01-15';
const REGIONS = ['1081', '1082', '1083', '1084', '1085'];
const MIB = 1_048_576;

export interface ImportFigures {
  readonly rowsPerSecond: number;
  /** The most memory that the importing process held, everything included. */
  readonly peakMiB: number;
  /** The same, above what it held before the import began. */
  readonly peakAboveStartMiB: number;
  readonly rows: number;
  readonly fileMiB: number;
  readonly seconds: number;
}

/** Imports a CSV file as a frame, in a process of its own so that the memory is its own. */
export async function benchImport(server: BenchServer, rows: number, say: Say): Promise<ImportFigures> {
  const url = await server.database('import');
  await migrate(url);
  const path = join(server.folder, 'frame.csv');
  await writeFrame(path, rows, await planned(url));
  const { size } = await stat(path);
  say(`importing a frame of ${rows} rows, ${Math.round(size / MIB)} MiB`);
  const report = await imported({ url, path, round: ROUND, today: TODAY });
  if (report.rows !== rows) throw new Error(`${report.rows} rows were imported of ${rows}`);
  say(`imported in ${report.seconds.toFixed(1)} s, peak ${Math.round(report.peakMiB)} MiB`);
  return {
    rowsPerSecond: rounded(rows / report.seconds),
    peakMiB: rounded(report.peakMiB),
    peakAboveStartMiB: rounded(report.peakMiB - report.startMiB),
    rows,
    fileMiB: rounded(size / MIB),
    seconds: rounded(report.seconds),
  };
}

async function imported(task: ImportTask): Promise<ImportReport> {
  const child = fileURLToPath(new URL('./import-child.js', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [child, JSON.stringify(task)]);
  return JSON.parse(stdout) as ImportReport;
}

async function planned(url: string): Promise<readonly string[]> {
  const { log, close } = openInstance(url);
  try {
    const groups = await registerProgramme(log);
    await planRound(log);
    return groups;
  } finally {
    await close();
  }
}

async function planRound(log: EventLog): Promise<void> {
  const occurredOn = '2024-01-08';
  const title = personal(`round:${ROUND}`, 'Kontrolrunde');
  const period = { periodFrom: PERIOD.from, periodTo: PERIOD.to, regions: REGIONS };
  const rules = { regime: 'normal', answerBusinessDays: 10, sampling: 'drawn' };
  await log.append({
    stream: `sampleAudit-${ROUND}`,
    events: [
      {
        type: 'AuditRoundPlanned',
        data: { programme: 'dk-genome', title, ...period, ...rules, occurredOn } as never,
      },
    ],
    expectedRevision: -1,
    recordedAt: `${occurredOn}T09:00:00.000Z`,
    metadata: bySystem('round', ROUND),
  });
}
