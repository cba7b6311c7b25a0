import { SandboxClock } from '#platform/clock';
import { loadConfig } from '#platform/config';
import { createLogger } from '#platform/logging';
import { runUntilSignal, startAll, type Running } from '../../composition/index.js';
import { SECRETARIAT } from '../demo/demo-people.js';
import { freshDemoFolder } from '../demo/demo-folder.js';
import { HttpDemoInstance } from '../demo/http-demo-instance.js';
import { statusTable, type ShownStatus } from '../demo/status-table.js';
import { SYNTHETIC_DAYS, syntheticProgramme } from '../demo/synthetic-programme.js';
import { MEETINGS, THIRTEENTH_MEETING } from '../demo/thirteenth-meeting.js';
import { walk, type Agenda } from '../demo/walk.js';
import { progressOf } from '../progress.js';
import { print, printJson, say } from './output.js';

export interface DemoOptions {
  readonly print?: boolean;
  readonly json?: boolean;
  readonly scale?: number;
  readonly port: string;
}

/** What is played: on which days, and what is shown in the end. */
interface Play {
  readonly days: { readonly from: string; readonly to: string };
  readonly agenda: Agenda;
  readonly shown: readonly string[];
}

const CASE: Play = {
  days: { from: MEETINGS[0], to: MEETINGS[1] },
  agenda: async (day) => THIRTEENTH_MEETING.filter(({ on }) => on === day),
  shown: MEETINGS,
};

const synthetic = (size: number): Play => ({
  days: SYNTHETIC_DAYS,
  agenda: syntheticProgramme(size),
  shown: [SYNTHETIC_DAYS.to],
});

/** Plays the demo into a folder of its own, prints the status, and serves the API unless only the print was wanted. */
export async function demo({
  print: printOnly = false,
  json = false,
  scale,
  port,
}: DemoOptions): Promise<void> {
  const folder = await freshDemoFolder(process.cwd());
  process.env['TILSYN_DATA'] = folder;
  const settings = {
    ...{
      TILSYN_MODE: 'demo',
      TILSYN_DATA: folder,
      LOG_LEVEL: 'warn',
      LOG_FORMAT: 'pretty',
      SWEEP_EVERY: '24h',
    },
    PORT: printOnly ? '0' : port,
    PUBLIC_URL: `http://127.0.0.1:${port}`,
  };
  const play = scale === undefined ? CASE : synthetic(scale);
  const clock = new SandboxClock(`${play.days.from}T05:00:00Z`);
  const start = async (): Promise<Running> => {
    const config = loadConfig(settings);
    const running = await startAll(config, { clock, logger: createLogger(config.log) });
    try {
      await perform(running, clock, play, json);
    } catch (error) {
      await running.close();
      throw error;
    }
    return running;
  };
  if (printOnly) return (await start()).close();
  process.exitCode = await runUntilSignal(async () => {
    const running = await start();
    sayWhere(running.url ?? '', folder);
    return running;
  });
}

async function perform(running: Running, clock: SandboxClock, play: Play, json: boolean): Promise<void> {
  if (running.url === undefined) throw new Error('the demo has no address');
  const instance = new HttpDemoInstance({ ...running, url: running.url }, clock);
  await instance.loadProgramme();
  const total = days(play.days.from, play.days.to);
  const progress = progressOf('playing the days');
  await walk(instance, play.agenda, play.days, (day) => progress.at(days(play.days.from, day), total));
  progress.end();
  const statuses: ShownStatus[] = [];
  for (const day of play.shown)
    statuses.push(
      (await instance.get(SECRETARIAT, `/api/regions/consent-status?asOf=${day}`)) as ShownStatus,
    );
  if (json) printJson(statuses);
  else print(statuses.map(statusTable).join('\n'));
}

const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

function sayWhere(url: string, folder: string): void {
  say(`Open ${url} in a browser, and be anybody of the cast. The clock stands still.`);
  say(`The API answers at ${url}, its documentation is at ${url}/api/docs.`);
  say(`The mails of the demo lie in ${folder}/mail. Try, for example:`);
  say(`  curl -b tilsyn-persona=auditor-1 '${url}/api/reminders?state=sent'`);
  say('Ctrl+C ends the demo.');
}
