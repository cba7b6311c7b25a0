// Compiles when a source is newer than the last build. A running instance is then not robbed of its files by a second
// command, and everything said goes to stderr, so that stdout is left to data.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const STAMP = 'dist/.built';
const SOURCES = ['apps', 'libs', 'package.json', 'nest-cli.json', '.swcrc', 'tsconfig.json'];

const modified = (path) => {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(path).reduce(
    (latest, name) => Math.max(latest, modified(join(path, name))),
    stats.mtimeMs,
  );
};
const builtAt = () => {
  try {
    return statSync(STAMP).mtimeMs;
  } catch {
    return 0;
  }
};

const started = Date.now();
if (process.argv.includes('--force') || Math.max(...SOURCES.map(modified)) >= builtAt()) {
  const { status } = spawnSync(process.execPath, ['node_modules/@nestjs/cli/bin/nest.js', 'build', 'api'], {
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) process.exit(status ?? 1);
  mkdirSync('dist', { recursive: true });
  writeFileSync(STAMP, `${new Date(started).toISOString()}\n`);
}
