import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { adopt } from './adopt.js';
import type { ServerUser } from './choose-user.js';
import { connectionUrl, ensureDatabase } from './connection.js';
import { clusterFolder, prepareDataDirectory } from './data-directory.js';
import { initialise, type Launch } from './initialise.js';
import { launch, startFailed } from './launch.js';
import { locateCarrier } from './locate-binaries.js';
import { findPostmaster, stopPostmaster, type Served } from './postmaster.js';
import { prepareBinaries } from './prepare-binaries.js';
import { withStartLock } from './start-lock.js';

/** How to start the embedded server. */
export interface EmbeddedPostgresOptions {
  readonly dataDirectory: string;
  /** Hears where the data went when it could not go where it should; standard error by default. */
  readonly log?: (line: string) => void;
  /** False trades safety in a power cut for speed; for tests only. */
  readonly durable?: boolean;
  readonly database?: string;
  /** Whether the server is told to stop when this process exits without having called `stop()`; true by default. */
  readonly stopOnExit?: boolean;
}

/** A running embedded server. */
export interface EmbeddedPostgres {
  readonly url: string;
  /** True when the server was running already; then `stop()` leaves it running. */
  readonly adopted: boolean;
  /** Where the data is, which may differ from where it was wanted. */
  readonly dataDirectory: string;
  stop(): Promise<void>;
}

interface Running {
  readonly server: Served;
  /** Our own child process; nothing when the server was adopted. */
  readonly child?: ChildProcess;
}

const passing = /already in use|lock file ".*" already exists|pre-existing shared memory block/;

/** Starts PostgreSQL in a data folder, creating it at the first start, or adopts the server that runs there. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { database = 'tilsyn', log = (line) => process.stderr.write(`${line}\n`) } = options;
  const { directory, user } = await prepareDataDirectory(options.dataDirectory, log);
  return withStartLock(directory, async () => {
    const cluster = clusterFolder(directory);
    const { server, child } = await adoptOrLaunch(directory, user, options.durable ?? true);
    const stop = child ? stopOnce(directory, child, options.stopOnExit ?? true) : async () => undefined;
    await ensureDatabase(await connectionUrl(cluster, server.port, 'postgres'), database);
    const url = await connectionUrl(cluster, server.port, database);
    return { url, adopted: !child, dataDirectory: directory, stop };
  });
}

/** Stops the server of a data folder, whoever started it. True when there was one. */
export async function stopEmbeddedPostgres(dataDirectory: string): Promise<boolean> {
  if (!(await findPostmaster(clusterFolder(dataDirectory)))) return false;
  return withStartLock(dataDirectory, () => stopServer(dataDirectory));
}

async function adoptOrLaunch(directory: string, user: ServerUser, durable: boolean): Promise<Running> {
  const found = await adopt(clusterFolder(directory));
  if (found) return { server: found };
  const start = { directory, user, durable, binaries: await prepareBinaries(locateCarrier(), user) };
  await initialise(start);
  return launchPatiently(start, 5);
}

// Another program may take the port first, and a killed server's children need a moment to notice.
async function launchPatiently(start: Launch, attempts: number): Promise<Running> {
  const launched = await launch(start);
  if (launched.is === 'up') return launched;
  if (attempts <= 1 || !passing.test(launched.said)) throw startFailed(start, launched.said);
  await sleep(300);
  const found = await adopt(clusterFolder(start.directory));
  return found ? { server: found } : launchPatiently(start, attempts - 1);
}

function stopOnce(directory: string, child: ChildProcess, stopOnExit: boolean): () => Promise<void> {
  // There is no time left to wait at exit; the server ends its sessions and stops by itself.
  const atExit = () => child.kill('SIGINT');
  if (stopOnExit) process.once('exit', atExit);
  child.once('exit', () => process.off('exit', atExit));
  let stopping: Promise<boolean> | undefined;
  return async () => {
    stopping ??= withStartLock(directory, () => stopServer(directory, child.pid));
    await stopping;
  };
}

async function stopServer(directory: string, only?: number): Promise<boolean> {
  const found = await findPostmaster(clusterFolder(directory));
  if (!found || (only !== undefined && found.pid !== only)) return false;
  await stopPostmaster(found.pid);
  return true;
}
