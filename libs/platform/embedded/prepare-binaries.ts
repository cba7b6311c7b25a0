import { chmod, cp, lstat, mkdtemp, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ServerUser } from './choose-user.js';
import { errorCode } from './embedded-postgres-error.js';
import { binariesIn, type Binaries, type Carrier } from './locate-binaries.js';
import { canRead, firstBlockedFolder } from './reachable.js';

interface Link {
  readonly source: string;
  readonly target: string;
}

/**
 * Makes the carried binaries usable by `user`. They are used where npm put them; when the user cannot get there,
 * or links are missing and cannot be added, a copy in a folder under the system's temporary folder is used instead.
 */
export async function prepareBinaries(
  carrier: Carrier,
  user: ServerUser,
  cacheRoot = tmpdir(),
): Promise<Binaries> {
  const usableInPlace = (await isOpenTo(carrier.native, user)) && (await addMissingLinks(carrier.native));
  return binariesIn(usableInPlace ? carrier.native : await copyOf(carrier, cacheRoot));
}

async function isOpenTo(native: string, user: ServerUser): Promise<boolean> {
  for (const folder of ['bin', 'lib', path.join('share', 'postgresql')]) {
    if (await firstBlockedFolder(path.join(native, folder), user)) return false;
  }
  const { initdb, postgres } = binariesIn(native);
  return (await canRead(postgres, user)) && makeExecutable([initdb, postgres]);
}

async function makeExecutable(programs: readonly string[]): Promise<boolean> {
  for (const program of programs) {
    const { mode } = await lstat(program);
    if ((mode & 0o111) !== 0o111 && !(await succeeds(chmod(program, 0o755)))) return false;
  }
  return true;
}

async function succeeds(work: Promise<unknown>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  );
}

// npm cannot carry symbolic links; the carrier makes them in a postinstall script, which --ignore-scripts skips.
async function addMissingLinks(native: string): Promise<boolean> {
  const list = await readFile(path.join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(list) as readonly Link[];
  const made = await Promise.all(links.map((link) => addLink(path.dirname(native), link)));
  return made.every(Boolean);
}

async function addLink(root: string, { source, target }: Link): Promise<boolean> {
  try {
    await symlink(path.relative(path.dirname(target), source), path.join(root, target));
    return true;
  } catch (error) {
    return errorCode(error) === 'EEXIST' || succeeds(lstat(path.join(root, target)));
  }
}

async function copyOf(carrier: Carrier, cacheRoot: string): Promise<string> {
  const cache = path.join(cacheRoot, `tilsyn-postgres-${carrier.version}-${process.getuid?.() ?? 'user'}`);
  if (await isTrustedCopy(cache, carrier)) return path.join(cache, 'native');
  const staging = await mkdtemp(`${cache}-`);
  await cp(carrier.native, path.join(staging, 'native'), { recursive: true, verbatimSymlinks: true });
  await openToAll(staging);
  await addMissingLinks(path.join(staging, 'native'));
  return path.join(await moveInto(cache, staging, carrier), 'native');
}

async function moveInto(cache: string, staging: string, carrier: Carrier): Promise<string> {
  if (await isOurs(cache)) await removeUnlessComplete(cache, carrier);
  if (await succeeds(rename(staging, cache))) return cache;
  if (!(await isTrustedCopy(cache, carrier))) return staging;
  await rm(staging, { recursive: true, force: true });
  return cache;
}

async function removeUnlessComplete(cache: string, carrier: Carrier): Promise<void> {
  if (!(await isTrustedCopy(cache, carrier))) await rm(cache, { recursive: true, force: true });
}

// The temporary folder is open to everyone: a copy made by another user might be anything.
async function isOurs(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch(() => undefined);
  if (!found?.isDirectory()) return false;
  return process.getuid === undefined || (found.uid === process.getuid() && (found.mode & 0o022) === 0);
}

// Cleaners of temporary folders take single old files, so a copy counts only when it is whole.
async function isTrustedCopy(cache: string, carrier: Carrier): Promise<boolean> {
  if (!(await isOurs(cache))) return false;
  const present = new Set(await readdir(path.join(cache, 'native'), { recursive: true }).catch(() => []));
  const wanted = await readdir(carrier.native, { recursive: true });
  return wanted.every((name) => present.has(name));
}

async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const executable = entry.isDirectory() || path.basename(entry.parentPath) === 'bin';
    await chmod(path.join(entry.parentPath, entry.name), executable ? 0o755 : 0o644);
  }
}
