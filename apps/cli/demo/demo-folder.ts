import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { stopEmbeddedPostgres } from '#platform/embedded';
import { CommandFailed, EXIT } from '../exit-codes.js';

const FOLDER = '.tilsyn-demo';

/** Makes the demo's own folder anew. @throws CommandFailed while another demo is running in it. */
export async function freshDemoFolder(cwd: string): Promise<string> {
  const folder = resolve(cwd, FOLDER);
  const marker = join(folder, 'demo.pid');
  const other = Number(await readFile(marker, 'utf8').catch(() => '0'));
  if (other !== process.pid && isAlive(other))
    throw new CommandFailed(`a demo is running in ${folder} (process ${other}); end it first`, EXIT.conflict);
  // A demo that was killed leaves its database server running.
  await stopEmbeddedPostgres(folder);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(marker, String(process.pid));
  return folder;
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
