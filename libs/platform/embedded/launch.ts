import type { ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { connectionUrl, knock } from './connection.js';
import { clusterFolder } from './data-directory.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import type { Launch } from './initialise.js';
import type { Served } from './postmaster.js';
import { startAs } from './run-as.js';
import { logFile, logTail, openLog } from './server-log.js';

const patience = 120_000;

/** A server that listens, or the words of one that gave up. */
export type Launched = { is: 'up'; server: Served; child: ChildProcess } | { is: 'down'; said: string };

/** Starts the server on a free port of 127.0.0.1 and waits until it answers. */
export async function launch(start: Launch): Promise<Launched> {
  const port = await freePort();
  const cluster = clusterFolder(start.directory);
  const log = await openLog(start.directory);
  const from = (await log.stat()).size;
  try {
    const command = {
      program: start.binaries.postgres,
      args: serverArguments(start, port),
      cwd: cluster,
      user: start.user,
    };
    // A process group of its own keeps Ctrl+C in the terminal from reaching the server before we have finished.
    const child = await startAs(command, ['ignore', log.fd, log.fd], true);
    child.unref();
    if (await answers(child, await connectionUrl(cluster, port, 'postgres'))) {
      return { is: 'up', server: { pid: child.pid ?? 0, port }, child };
    }
    return { is: 'down', said: await logTail(start.directory, from) };
  } finally {
    await log.close();
  }
}

/** The error for a server that did not come up, with what it said. */
export function startFailed({ directory, user }: Launch, said: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'embedded.start-failed',
    `The database server in ${directory} did not start as the user ${user.name}. The end of ${logFile(directory)}:\n${said}\n`,
  );
}

function serverArguments({ directory, durable }: Launch, port: number): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    logging_collector: 'off',
    log_destination: 'stderr',
    ...(durable ? {} : { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }),
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', clusterFolder(directory), ...options];
}

async function answers(child: ChildProcess, url: string): Promise<boolean> {
  const deadline = Date.now() + patience;
  while (child.exitCode === null && child.signalCode === null) {
    if ((await knock(url)).is === 'ours') return true;
    if (Date.now() > deadline) child.kill('SIGQUIT');
    await sleep(20);
  }
  return false;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  return new Promise((resolve, reject) => {
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
