import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

const quiet = process.argv.includes('--quiet');

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onPath(name) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return folders.map((folder) => path.join(folder, name)).find(isExecutable);
}

function findRedisServer() {
  const named = process.env.REDIS_SERVER;
  if (named) return isExecutable(named) ? named : undefined;
  return onPath('redis-server') ?? onPath('valkey-server');
}

function install() {
  if (process.getuid?.() !== 0 || !onPath('apt-get')) return;
  console.log('No redis-server found; installing it with apt-get.');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => spawnSync('apt-get', ['-qq', ...args], { env, stdio: 'ignore', timeout: 180_000 });
  apt('update');
  apt('install', '-y', '--no-install-recommends', 'redis-server');
}

const before = findRedisServer();
if (!before) install();
const found = before ?? findRedisServer();

if (found && !(before && quiet)) {
  console.log(`Redis for the tests: ${found}`);
} else if (!found) {
  const line = '!'.repeat(78);
  console.error(
    [
      line,
      '!! NO REDIS SERVER: the tests of the Redis queue will NOT RUN. All others will.',
      '!!',
      '!! To run them, install one and try again:',
      '!!   Debian, Ubuntu   sudo apt-get install redis-server',
      '!!   Fedora           sudo dnf install valkey',
      '!!   Alpine           sudo apk add redis',
      '!!   macOS            brew install redis',
      '!! or name the program in REDIS_SERVER.',
      line,
    ].join('\n'),
  );
}
