import { constants } from 'node:fs';
import { access, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { ServerUser } from './choose-user.js';

/** The outermost existing folder on the way to `target` that `user` cannot enter, or nothing when the way is free. */
export async function firstBlockedFolder(target: string, user: ServerUser): Promise<string | undefined> {
  for (const folder of ancestry(await nearestExisting(target))) {
    if (!(await canEnter(folder, user))) return folder;
  }
  return undefined;
}

/** Whether `user` may read the file itself; the folders above it are `firstBlockedFolder`'s concern. */
export async function canRead(file: string, user: ServerUser): Promise<boolean> {
  return user.switched ? hasBit(file, user, 4) : allowed(file, constants.R_OK);
}

/** Whether this process may make files in the folder. */
export async function canWriteTo(folder: string): Promise<boolean> {
  return allowed(folder, constants.W_OK | constants.X_OK);
}

/** The folder itself, or the closest folder above it that exists, with symbolic links resolved. */
export async function nearestExisting(target: string): Promise<string> {
  try {
    return await realpath(target);
  } catch {
    const parent = path.dirname(target);
    return parent === target ? target : nearestExisting(parent);
  }
}

function ancestry(folder: string): string[] {
  const parent = path.dirname(folder);
  return parent === folder ? [folder] : [...ancestry(parent), folder];
}

async function canEnter(folder: string, user: ServerUser): Promise<boolean> {
  return user.switched ? hasBit(folder, user, 1) : allowed(folder, constants.X_OK);
}

async function allowed(target: string, mode: number): Promise<boolean> {
  return access(target, mode).then(
    () => true,
    () => false,
  );
}

// Root cannot ask the kernel on behalf of another user, so the mode bits are read; they are all that counts,
// since the server starts with no supplementary groups.
async function hasBit(target: string, user: ServerUser, bit: 1 | 4): Promise<boolean> {
  const { mode, uid, gid } = await stat(target);
  if (uid === user.uid) return (mode & (bit << 6)) !== 0;
  if (gid === user.gid) return (mode & (bit << 3)) !== 0;
  return (mode & bit) !== 0;
}
