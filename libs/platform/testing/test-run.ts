import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir, userInfo } from 'node:os';
import path from 'node:path';

/** One jest run: its name begins with the process id that tells whether it still goes on. */
export interface TestRun {
  readonly id: string;
  /** Stands for this checkout on this machine; several may share one PostgreSQL. */
  readonly checkout: string;
  /** Where the shared cluster lives, outside the checkout. */
  readonly folder: string;
}

/** The run this process belongs to, as jest-global-setup.mjs named it, or one made up for a bare jest. */
export function currentRun(): TestRun {
  const folder = process.env.TILSYN_TEST_FOLDER ?? bareFolder();
  process.env.TILSYN_TEST_RUN ??= `${jestProcess()}_${randomBytes(3).toString('hex')}`;
  const checkout = createHash('sha256').update(`${hostname()}:${folder}`).digest('hex').slice(0, 8);
  return { id: process.env.TILSYN_TEST_RUN, checkout, folder };
}

/** Notes that this run uses the cluster, so that another run's end does not stop it. */
export function registerRun({ folder, id }: TestRun): void {
  mkdirSync(path.join(folder, 'runs'), { recursive: true });
  writeFileSync(path.join(folder, 'runs', id), '');
}

/** Whether the run with this name still goes on. */
export function isRunning(run: string): boolean {
  try {
    return process.kill(Number(run.split('_')[0]), 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function bareFolder(): string {
  const digest = createHash('sha256').update(realpathSync(process.cwd())).digest('hex').slice(0, 12);
  return path.join(tmpdir(), `tilsyn-test-${process.getuid?.() ?? userInfo().username}-${digest}`);
}

// Without workers the tests run in jest itself. (jest pretends a channel to a parent in both cases.)
function jestProcess(): number {
  return process.argv[1]?.includes('jest-worker') ? process.ppid : process.pid;
}
