import { randomBytes } from 'node:crypto';
import { access, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ServerUser } from './choose-user.js';
import { passwordFile, role } from './connection.js';
import { clusterFolder, giveTo } from './data-directory.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import type { Binaries } from './locate-binaries.js';
import { runAs } from './run-as.js';

/** Everything a start needs to know. */
export interface Launch {
  readonly directory: string;
  readonly user: ServerUser;
  readonly binaries: Binaries;
  readonly durable: boolean;
}

// Written once at creation, so that whoever owns the machine may change them in postgresql.conf.
const firstSettings = {
  shared_buffers: '128MB',
  max_connections: '100',
  wal_level: 'replica',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
};

/**
 * Creates the cluster unless it exists. It is built aside and moved into place in one step: a start that is
 * killed half-way, or that races with another, leaves either a whole cluster or none.
 */
export async function initialise(launch: Launch): Promise<void> {
  const cluster = clusterFolder(launch.directory);
  if (await exists(path.join(cluster, 'PG_VERSION'))) return;
  const staging = await mkdtemp(path.join(launch.directory, 'new-'));
  try {
    await build(launch, staging);
    await moveIntoPlace(path.join(staging, 'pgdata'), cluster);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

async function build(launch: Launch, staging: string): Promise<void> {
  const { user, binaries } = launch;
  const [cluster, password] = [path.join(staging, 'pgdata'), path.join(staging, passwordFile)];
  await mkdir(cluster, { mode: 0o700 });
  await writeFile(password, randomBytes(24).toString('hex'), { mode: 0o600 });
  if (user.switched) await giveTo(user, staging);
  const { code, output } = await runAs({
    program: binaries.initdb,
    args: initdbArguments(launch, cluster, password),
    cwd: staging,
    user,
  });
  if (code !== 0) throw initdbFailed(launch, code, output);
  await rename(password, path.join(cluster, passwordFile));
}

function initdbArguments(launch: Launch, cluster: string, password: string): string[] {
  return [
    `--pgdata=${cluster}`,
    `--username=${role}`,
    `--pwfile=${password}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--no-instructions',
    ...(launch.durable ? [] : ['--no-sync']),
    ...Object.entries(firstSettings).flatMap(([name, value]) => ['--set', `${name}=${value}`]),
  ];
}

async function moveIntoPlace(built: string, cluster: string): Promise<void> {
  try {
    await rename(built, cluster);
  } catch (cause) {
    if (await exists(path.join(cluster, 'PG_VERSION'))) return;
    throw new EmbeddedPostgresError(
      'embedded.initdb-failed',
      `The database cannot be put into ${cluster}: what is there is not a database. Move it away, or set TILSYN_DATA.`,
      { cause },
    );
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

function initdbFailed({ directory, user }: Launch, code: number, output: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'embedded.initdb-failed',
    `The database could not be created in ${directory} as the user ${user.name} (initdb ended with ${code}):\n${output.trim()}\n`,
  );
}
