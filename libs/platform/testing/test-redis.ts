import { spawn, type ChildProcess } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const patience = 10_000;

// The shell waits for the end of its input, which comes when this process ends, even by SIGKILL.
const untilWeEnd = '"$0" "$@" & server=$!; trap "kill $server" TERM; read -r _; kill $server; wait $server';

/** A Redis of one's own. */
export interface TestRedis {
  readonly url: string;
  stop(): Promise<void>;
}

/** The Redis server on this machine: `REDIS_SERVER`, or `redis-server` (or its twin `valkey-server`) on the PATH. */
export function findRedisServer(env: NodeJS.ProcessEnv = process.env): string | undefined {
  if (env.REDIS_SERVER) return isExecutable(env.REDIS_SERVER) ? env.REDIS_SERVER : undefined;
  const folders = (env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return ['redis-server', 'valkey-server']
    .flatMap((name) => folders.map((folder) => path.join(folder, name)))
    .find(isExecutable);
}

/** Starts Redis on a free port of 127.0.0.1, with nothing kept on disk. It ends with this process at the latest. */
export async function startTestRedis(): Promise<TestRedis> {
  const program = findRedisServer();
  if (!program) throw new Error('No redis-server on this machine: run node infra/scripts/ensure-redis.mjs.');
  const [port, directory] = [await freePort(), await mkdtemp(path.join(tmpdir(), 'tilsyn-redis-'))];
  const child = spawn('/bin/sh', ['-c', untilWeEnd, program, ...redisArguments(port, directory)], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const stop = async () => {
    await ended(child);
    await rm(directory, { recursive: true, force: true });
  };
  const said = listen(child);
  if (await answers(port)) return { url: `redis://127.0.0.1:${port}`, stop };
  await stop();
  throw new Error(`${program} did not start:\n${said.join('')}`);
}

function redisArguments(port: number, directory: string): string[] {
  const settings = {
    port,
    bind: '127.0.0.1',
    dir: directory,
    save: '',
    appendonly: 'no',
    'maxmemory-policy': 'noeviction',
  };
  return Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
}

function listen(child: ChildProcess): string[] {
  const said: string[] = [];
  child.on('error', (error) => said.push(error.message));
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (text: Buffer) => said.push(text.toString()));
  child.stdin?.on('error', () => undefined);
  return said;
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const exit = new Promise((resolve) => child.once('exit', resolve));
  child.stdin?.end();
  await exit;
}

async function answers(port: number): Promise<boolean> {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    if (await ping(port)) return true;
    await sleep(20);
  }
  return false;
}

async function ping(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
    socket.setTimeout(1_000, () => socket.destroy());
    socket.once('data', (answer) => {
      resolve(answer.toString().startsWith('+PONG'));
      socket.destroy();
    });
    socket.on('error', () => undefined);
    socket.once('close', () => resolve(false));
  });
}

async function freePort(): Promise<number> {
  const probe = createServer();
  return new Promise((resolve, reject) => {
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
