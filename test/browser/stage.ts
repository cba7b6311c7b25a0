import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as clocks from '#platform/clock';
import type { SandboxClock } from '#platform/clock';
import type * as configs from '#platform/config';
import type * as logs from '#platform/logging';
import type * as databases from '#platform/testing';
import type * as demoInstances from '../../apps/cli/demo/http-demo-instance.js';
import type * as meetings from '../../apps/cli/demo/thirteenth-meeting.js';
import type * as walks from '../../apps/cli/demo/walk.js';
import type * as composition from '../../apps/composition/index.js';
import { built } from './built.js';

const { startAll } = await built<typeof composition>('apps/composition/index.js');
const { HttpDemoInstance } = await built<typeof demoInstances>('apps/cli/demo/http-demo-instance.js');
const { MEETINGS, THIRTEENTH_MEETING } = await built<typeof meetings>('apps/cli/demo/thirteenth-meeting.js');
const { walk } = await built<typeof walks>('apps/cli/demo/walk.js');
const { SandboxClock: Clock } = await built<typeof clocks>('libs/platform/clock/index.js');
const { loadConfig } = await built<typeof configs>('libs/platform/config/index.js');
const { createLogger } = await built<typeof logs>('libs/platform/logging/index.js');
const { createTestDatabase, templateKey } = await built<typeof databases>('libs/platform/testing/index.js');

/** One key for all copies of a prepared database: what one instance sealed, the next must open. */
const KEY_ENCRYPTION_KEY = Buffer.alloc(32, 7).toString('base64');

export type Story = 'thirteenth-meeting' | 'programme-only';

/** The application at work on a database and in a folder of its own. */
export interface Stage {
  readonly url: string;
  readonly clock: SandboxClock;
  readonly demo: InstanceType<typeof HttpDemoInstance>;
  /** The mails that have gone out, as files, oldest first. */
  mails(): Promise<string[]>;
  /** Stops answering, and answers again at the same address: a server that was down for a while. */
  goDown(): Promise<void>;
  comeBack(): Promise<void>;
  close(): Promise<void>;
}

interface Ground {
  readonly databaseUrl: string;
  readonly folder: string;
  readonly clock: SandboxClock;
  readonly port: string;
}

function start({ databaseUrl, folder, clock, port }: Ground): ReturnType<typeof startAll> {
  const config = loadConfig({
    TILSYN_MODE: 'test',
    PORT: port,
    DATABASE_URL: databaseUrl,
    TILSYN_DATA: folder,
    TILSYN_KEY_ENCRYPTION_KEY: KEY_ENCRYPTION_KEY,
    SWEEP_EVERY: '24h',
    LOG_LEVEL: 'fatal',
  });
  return startAll(config, { clock, logger: createLogger(config.log) });
}

/** Mails lead to where the application listens, so the port must be known before it starts. */
async function freePort(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `${port}`;
}

const lastDay = `${MEETINGS[1]}T09:00:00Z`;

/** Plays a story into a database, once per run; every stage gets a copy. */
async function prepare(databaseUrl: string, story: Story): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'tilsyn story '));
  const clock = new Clock(`${MEETINGS[0]}T05:00:00Z`);
  const running = await start({ databaseUrl, folder, clock, port: '0' });
  const demo = new HttpDemoInstance({ ...running, url: running.url ?? '' }, clock);
  await demo.loadProgramme();
  if (story === 'thirteenth-meeting')
    await walk(demo, async (day) => THIRTEENTH_MEETING.filter(({ on }) => on === day), {
      from: MEETINGS[0],
      to: MEETINGS[1],
    });
  await demo.settle();
  await running.close();
  await rm(folder, { recursive: true, force: true });
}

/** Sets the stage: a copy of the story's database, and the application on it. */
export async function setStage(story: Story): Promise<Stage> {
  const key = templateKey(`browser-${story}`, [JSON.stringify(THIRTEENTH_MEETING), await built.stamp()]);
  const database = await createTestDatabase({ prepare: { key, run: (url) => prepare(url, story) } });
  const folder = await mkdtemp(join(tmpdir(), 'tilsyn stage '));
  const clock = new Clock(lastDay);
  let running = await start({ databaseUrl: database.url, folder, clock, port: await freePort() });
  const url = running.url ?? '';
  let demo = new HttpDemoInstance({ ...running, url }, clock);
  const mail = join(folder, 'mail');
  return {
    url,
    clock,
    get demo() {
      return demo;
    },
    mails: async () => {
      const names = (await readdir(mail).catch(() => [] as string[])).filter((name) => name.endsWith('.eml'));
      return Promise.all(names.sort().map((name) => readFile(join(mail, name), 'utf8')));
    },
    goDown: () => running.close(),
    comeBack: async () => {
      running = await start({ databaseUrl: database.url, folder, clock, port: new URL(url).port });
      demo = new HttpDemoInstance({ ...running, url }, clock);
    },
    close: async () => {
      await running.close();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
