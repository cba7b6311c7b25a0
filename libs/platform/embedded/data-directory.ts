import { createHash } from 'node:crypto';
import { chmod, chown, lstat, mkdir, readdir, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chooseUser, type ServerUser } from './choose-user.js';
import { EmbeddedPostgresError, errorCode } from './embedded-postgres-error.js';
import { canWriteTo, firstBlockedFolder } from './reachable.js';

/** A data folder that the server's user can reach, and that user. */
export interface PreparedFolder {
  readonly directory: string;
  readonly user: ServerUser;
}

/** Where the data lives: `TILSYN_DATA`, or `.tilsyn/` under the current folder. */
export function locateDataDirectory(env: NodeJS.ProcessEnv, cwd: string): string {
  return path.resolve(cwd, env.TILSYN_DATA?.trim() || '.tilsyn');
}

/** The server's own files within a data folder. */
export function clusterFolder(directory: string): string {
  return path.join(directory, 'pgdata');
}

/**
 * Makes the wanted folder ready, or a folder under the system's temporary folder when the server's user cannot
 * work in the wanted one. Existing data is never left behind that way: then it is an error.
 */
export async function prepareDataDirectory(
  wanted: string,
  log: (line: string) => void,
): Promise<PreparedFolder> {
  const user = chooseUser(await ownerOf(clusterFolder(wanted)));
  const problem = await makeReady(wanted, user);
  if (!problem) return { directory: wanted, user };
  if ((await ownerOf(clusterFolder(wanted))) !== undefined) throw unreachable(wanted, problem);
  const fallback = await readyFallback(wanted, problem);
  log(
    `The database cannot live in ${wanted}: ${problem}. It is kept in ${fallback.directory} instead, where the ` +
      'system may delete it, for instance at a restart. Set TILSYN_DATA to a folder that can be reached to keep it.',
  );
  return fallback;
}

async function readyFallback(wanted: string, problem: string): Promise<PreparedFolder> {
  const digest = createHash('sha256').update(wanted).digest('hex').slice(0, 12);
  for (const temporary of new Set([tmpdir(), '/tmp', '/var/tmp'])) {
    const directory = path.join(temporary, `tilsyn-${process.getuid?.() ?? 'data'}-${digest}`);
    const user = chooseUser(await ownerOf(clusterFolder(directory)));
    if (!(await makeReady(directory, user)) && (await isOurs(directory))) return { directory, user };
  }
  throw unreachable(wanted, `${problem}, and no temporary folder can be used either`);
}

function unreachable(wanted: string, problem: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'embedded.data-unreachable',
    `The database in ${wanted} cannot be used: ${problem}. Open the folder to that user, start Tilsyn as the user ` +
      'who owns the data, or set TILSYN_DATA to another folder.',
  );
}

/** What stands in the way of the server in this folder, in words; nothing when it is ready. */
async function makeReady(directory: string, user: ServerUser): Promise<string | undefined> {
  const blocked = await firstBlockedFolder(directory, user);
  if (blocked) return `the user ${user.name} cannot enter ${blocked}`;
  const failure = await failureOf(create(directory));
  if (failure) return `it cannot be created (${failure})`;
  if (!(await canWriteTo(directory))) return `the user ${user.name} cannot write to it`;
  return takeOver(clusterFolder(directory), user);
}

async function create(directory: string): Promise<void> {
  const outermostNew = await mkdir(directory, { recursive: true });
  if (!outermostNew || process.getuid?.() !== 0) return;
  // A strict umask must not shut the server's user out of the folders just made for it.
  for (let folder = directory; folder.length >= outermostNew.length; folder = path.dirname(folder)) {
    await chmod(folder, 0o755);
  }
}

// Data restored from a backup by root, or left by a user who is gone, is handed to the server's user.
async function takeOver(cluster: string, user: ServerUser): Promise<string | undefined> {
  const owner = await ownerOf(cluster);
  if (owner === undefined || owner === user.uid) return undefined;
  const failure = user.switched ? await failureOf(giveTo(user, cluster)) : 'EPERM';
  return failure && `its data belongs to the user id ${owner}, not to ${user.name}`;
}

/** Makes `user` the owner of a folder and of everything in it. */
export async function giveTo(user: ServerUser, folder: string): Promise<void> {
  await chown(folder, user.uid, user.gid);
  for (const name of await readdir(folder, { recursive: true })) {
    await chown(path.join(folder, name), user.uid, user.gid);
  }
}

async function failureOf(work: Promise<void>): Promise<string | undefined> {
  return work.then(
    () => undefined,
    (error: unknown) => errorCode(error) ?? String(error),
  );
}

async function ownerOf(folder: string): Promise<number | undefined> {
  return stat(folder).then(
    ({ uid }) => uid,
    () => undefined,
  );
}

// The temporary folder is open to everyone, and somebody else may have made a folder of this name.
async function isOurs(directory: string): Promise<boolean> {
  const found = await lstat(directory);
  return found.isDirectory() && (process.getuid === undefined || found.uid === process.getuid());
}
