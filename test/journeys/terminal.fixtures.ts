import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../dist/apps/cli/main.js', import.meta.url));

/** What a command left behind when it ended. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Typed {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** A command that is still running. */
export interface Started {
  readonly process: ChildProcessByStdio<null, Readable, Readable>;
  readonly ended: Promise<Ended>;
  /** Waits until it has said something, on stdout or stderr. @throws Error when it ends before. */
  said(words: RegExp): Promise<RegExpExecArray>;
}

/** Starts the built `tilsyn` as a process of its own, with no settings but those given. */
export function start(args: readonly string[], { cwd, env = {} }: Typed): Started {
  if (!existsSync(main)) throw new Error('Build first: node infra/scripts/build.mjs');
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [main, ...args], {
    cwd,
    env: { PATH, HOME, LANG: 'C.UTF-8', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  const listeners = new Set<() => void>();
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      said[stream] += text;
      for (const listener of listeners) listener();
    });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, ...said }));
  });
  return {
    process: child,
    ended,
    said: (words) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = words.exec(said.stdout) ?? words.exec(said.stderr);
          if (!found) return;
          listeners.delete(look);
          resolve(found);
        };
        listeners.add(look);
        look();
        ended.then(
          ({ code, stderr }) =>
            reject(new Error(`it ended (${code}) before saying ${String(words)}: ${stderr}`)),
          reject,
        );
      }),
  };
}

/** Runs the built `tilsyn` to its end. */
export const tilsyn = (args: readonly string[], typed: Typed): Promise<Ended> => start(args, typed).ended;
