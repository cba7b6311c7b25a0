import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedPostgresError, errorCode } from './embedded-postgres-error.js';
import { isAlive } from './postmaster.js';

const patience = 180_000;
const longestHold = 120_000;
const justBeingWritten = 2_000;
const heldHere = new Set<string>();

/**
 * Runs `work` while no other process starts or stops the server of this data folder. The lock saves work and
 * noise; should it ever be broken wrongly, the atomic rename at first start and PostgreSQL's own lock file remain.
 */
export async function withStartLock<T>(directory: string, work: () => Promise<T>): Promise<T> {
  const lock = path.join(directory, 'start.lock');
  await acquire(lock, Date.now() + patience);
  try {
    return await work();
  } finally {
    heldHere.delete(lock);
    await rm(lock, { force: true });
  }
}

async function acquire(lock: string, deadline: number): Promise<void> {
  while (!(await take(lock))) {
    if (await isAbandoned(lock)) await rm(lock, { force: true });
    else if (Date.now() > deadline) throw locked(lock);
    else await sleep(50);
  }
}

async function take(lock: string): Promise<boolean> {
  if (heldHere.has(lock)) return false;
  heldHere.add(lock);
  try {
    await writeFile(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    heldHere.delete(lock);
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

async function isAbandoned(lock: string): Promise<boolean> {
  try {
    const holder = Number(await readFile(lock, 'utf8'));
    const age = Date.now() - (await stat(lock)).mtimeMs;
    if (!holder) return age > justBeingWritten;
    // A restarted container gives the same process id again: a lock of ours that we do not hold is an old one.
    const isRunning = holder === process.pid ? heldHere.has(lock) : isAlive(holder);
    return !isRunning || age > longestHold;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

function locked(lock: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'embedded.locked',
    `Another process has been starting or stopping the database for too long. If none is, delete ${lock}.`,
  );
}
