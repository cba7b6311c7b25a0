import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { readFile, realpath, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedPostgresError, errorCode } from './embedded-postgres-error.js';

const lockFile = 'postmaster.pid';

/** What a running server writes about itself; the port appears a moment after the process id. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number | undefined;
}

/** A server whose port is known. */
export interface Served extends Postmaster {
  readonly port: number;
}

/** Whether a process with this id runs, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (errorCode(error) !== 'EPERM') return false;
  }
  return !isZombie(pid);
}

// In a container whose first process does not reap, the dead keep their process ids.
function isZombie(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
}

/** The live server of this cluster, if there is one. A stale lock file PostgreSQL would stumble over is removed. */
export async function findPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const [pid, , , port] = await lockFileLines(cluster);
  if (!pid || !isAlive(pid)) return undefined;
  if (serves(pid, await realpath(cluster))) return { pid, port };
  // The process id was given to another program since, which PostgreSQL would take for a living server.
  await rm(path.join(cluster, lockFile), { force: true });
  return undefined;
}

async function lockFileLines(cluster: string): Promise<(number | undefined)[]> {
  const text = await readFile(path.join(cluster, lockFile), 'utf8').catch(() => '');
  return text.split('\n').map((line) => Number(line) || undefined);
}

// A server works inside its cluster's folder, so the kernel tells whose it is even if the folder was moved.
function serves(pid: number, cluster: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === cluster;
  } catch {
    return programOf(pid).includes('postgres');
  }
}

function programOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8');
  } catch {
    return programByPs(pid);
  }
}

function programByPs(pid: number): string {
  try {
    return execFileSync('ps', ['-p', String(pid), '-o', 'comm='], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    // Where nobody can say, the server is taken to be alive: two servers on one folder would be worse.
    return isAlive(pid) ? 'postgres' : '';
  }
}

/** Asks a server to end its sessions and stop ("fast"), and sees it gone; after `patience` it is cut off. */
export async function stopPostmaster(pid: number, patience = 30_000): Promise<void> {
  if (await signalled(pid, 'SIGINT', patience)) return;
  if (await signalled(pid, 'SIGQUIT', 5_000)) return;
  throw new EmbeddedPostgresError(
    'embedded.stop-failed',
    `The database server (process ${pid}) does not stop.`,
  );
}

async function signalled(pid: number, signal: NodeJS.Signals, patience: number): Promise<boolean> {
  if (!isAlive(pid)) return true;
  process.kill(pid, signal);
  const deadline = Date.now() + patience;
  while (isAlive(pid) && Date.now() < deadline) await sleep(10);
  return !isAlive(pid);
}
