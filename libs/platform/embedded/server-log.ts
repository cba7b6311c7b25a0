import { open, readFile, rename, stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';

const largest = 10 * 1024 * 1024;

/** Where the server of a data folder writes its log. */
export function logFile(directory: string): string {
  return path.join(directory, 'postgres.log');
}

/** Opens the log for a server about to start; one that has grown large is set aside first. */
export async function openLog(directory: string): Promise<FileHandle> {
  const file = logFile(directory);
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  if (size > largest) await rename(file, `${file}.1`);
  return open(file, 'a', 0o600);
}

/** What the server has said since the log had `from` bytes, at most its last lines. */
export async function logTail(directory: string, from: number, lines = 20): Promise<string> {
  const text = (await readFile(logFile(directory))).subarray(from).toString('utf8');
  return text.trimEnd().split('\n').slice(-lines).join('\n');
}
