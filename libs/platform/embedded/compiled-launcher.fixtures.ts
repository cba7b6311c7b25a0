import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformFile } from '@swc/core';

const program = `
import { startEmbeddedPostgres } from './index.js';
const [dataDirectory, then] = process.argv.slice(2);
try {
  const { url, adopted } = await startEmbeddedPostgres({ dataDirectory, durable: false, log: () => {} });
  console.log(JSON.stringify({ url, adopted }));
} catch (error) {
  console.log(JSON.stringify({ code: error.code, message: error.message }));
  process.exit(1);
}
if (then === 'linger') setInterval(() => {}, 1000);
`;

/** What a child process reports about its start. */
export interface Report {
  readonly url?: string;
  readonly adopted?: boolean;
  readonly code?: string;
  readonly message?: string;
}

/** Compiles the launcher into a folder of its own, so that other processes can run it without jest. */
export async function compileLauncher(into: string): Promise<string> {
  const here = path.dirname(fileURLToPath(import.meta.url));
  await mkdir(into, { recursive: true });
  await writeFile(path.join(into, 'package.json'), '{ "type": "module" }');
  await symlink(path.resolve(here, '../../../node_modules'), path.join(into, 'node_modules'));
  const sources = (await readdir(here)).filter((name) => /^[a-z-]+\.ts$/.test(name));
  for (const name of sources) {
    const { code } = await transformFile(path.join(here, name), { sourceMaps: false });
    await writeFile(path.join(into, name.replace(/ts$/, 'js')), code);
  }
  const main = path.join(into, 'main.js');
  await writeFile(main, program);
  return main;
}

/** Starts the compiled launcher in a process of its own; `linger` keeps that process alive. */
export function startElsewhere(
  main: string,
  dataDirectory: string,
  how: { linger?: boolean; uid?: number } = {},
) {
  const args = [main, dataDirectory, ...(how.linger ? ['linger'] : [])];
  const identity = how.uid === undefined ? {} : { uid: how.uid, gid: how.uid };
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], ...identity });
  return { child, report: firstLine(child).then((line) => JSON.parse(line) as Report) };
}

/** Resolves when the process is gone. */
export async function gone(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  await new Promise((resolve) => child.once('exit', resolve));
}

async function firstLine(child: ChildProcess): Promise<string> {
  let text = '';
  child.stdout?.setEncoding('utf8');
  for await (const chunk of child.stdout ?? []) {
    text += String(chunk);
    if (text.includes('\n')) break;
  }
  return text.split('\n')[0] ?? '';
}
