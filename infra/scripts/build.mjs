// Compiles when a source is newer than the last build. A running instance is then not robbed of its files by a second
// command, and everything said goes to stderr, so that stdout is left to data. `--server` leaves the page out: its
// client is made from a running server, and the page cannot be built before it is.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const STAMP = 'dist/.built';
const WEB_STAMP = 'dist/.built-web';
const WEB = 'apps/web';
const SOURCES = ['apps', 'libs', 'package.json', 'nest-cli.json', '.swcrc', 'tsconfig.json'];

const modified = (path, without) => {
  if (path === without) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(path).reduce(
    (latest, name) => Math.max(latest, modified(join(path, name), without)),
    stats.mtimeMs,
  );
};
const builtAt = (stamp) => {
  try {
    return statSync(stamp).mtimeMs;
  } catch {
    return 0;
  }
};

const build = (stamp, isStale, command) => {
  if (!isStale) return;
  // A build begun by a test must be the one that is served.
  const env = { ...process.env, NODE_ENV: 'production' };
  const { status } = spawnSync(process.execPath, command, { stdio: ['ignore', 2, 2], env });
  if (status !== 0) process.exit(status ?? 1);
  mkdirSync('dist', { recursive: true });
  writeFileSync(stamp, `${new Date().toISOString()}\n`);
  utimesSync(stamp, started / 1000, started / 1000);
};

const started = Date.now();
const isForced = process.argv.includes('--force');
const serverIsStale = isForced || Math.max(...SOURCES.map((path) => modified(path, WEB))) >= builtAt(STAMP);
build(STAMP, serverIsStale, ['node_modules/@nestjs/cli/bin/nest.js', 'build', 'api']);
if (process.argv.includes('--server')) process.exit(0);
// The server's build begins with an empty folder, so the page is built after it.
const webIsStale = serverIsStale || Math.max(modified(WEB), modified('package.json')) >= builtAt(WEB_STAMP);
build(WEB_STAMP, webIsStale, [
  'node_modules/vite/bin/vite.js',
  'build',
  WEB,
  '--config',
  `${WEB}/vite.config.ts`,
  '--logLevel',
  'warn',
]);
