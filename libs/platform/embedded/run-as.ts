import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import type { ServerUser } from './choose-user.js';
import { EmbeddedPostgresError, errorCode } from './embedded-postgres-error.js';

/** A program to run as the server's user. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly user: ServerUser;
}

const passedOn = ['PATH', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH'];

/** Starts a program; the promise settles once it runs, and a failure to start is an error with a code. */
export async function startAs(
  command: Command,
  stdio: StdioOptions,
  detached = false,
): Promise<ChildProcess> {
  const { program, args, cwd, user } = command;
  const identity = user.switched ? { uid: user.uid, gid: user.gid } : {};
  const child = spawn(program, args, {
    cwd,
    stdio,
    detached,
    env: serverEnvironment(),
    windowsHide: true,
    ...identity,
  });
  return new Promise((resolve, reject) => {
    child.once('spawn', () => resolve(child));
    // The listener stays, so that a late error of the process never ends ours.
    child.on('error', (error) => reject(unusable(command, error)));
  });
}

/** Runs a program to its end and gives its exit code with all it said. */
export async function runAs(command: Command): Promise<{ code: number; output: string }> {
  const child = await startAs(command, ['ignore', 'pipe', 'pipe']);
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => said.push(text));
  }
  return new Promise((resolve) =>
    child.once('close', (code) => resolve({ code: code ?? -1, output: said.join('') })),
  );
}

// The server's user must not see our secrets, and a PGPORT or PGDATA of the shell must not steer the server.
function serverEnvironment(): NodeJS.ProcessEnv {
  const kept = passedOn.flatMap((name) =>
    process.env[name] === undefined ? [] : [[name, process.env[name]]],
  );
  return { ...(Object.fromEntries(kept) as NodeJS.ProcessEnv), LC_ALL: 'C', TZ: 'UTC' };
}

function unusable({ program, user }: Command, cause: Error): EmbeddedPostgresError {
  const hint =
    errorCode(cause) === 'ENOENT' ? ' It is built for glibc: on Alpine and its like it cannot run.' : '';
  return new EmbeddedPostgresError(
    'embedded.binaries-unusable',
    `${program} cannot be run as the user ${user.name}: ${cause.message}.${hint} Set DATABASE_URL to a PostgreSQL ` +
      'of your own instead.',
    { cause },
  );
}
