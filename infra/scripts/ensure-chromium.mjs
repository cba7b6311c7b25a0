// Finds a Chromium for the browser tests and the screenshots, or installs Debian's; prints its path on stdout.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { join, delimiter } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The browser `CHROMIUM_PATH` names, or the first on the path. */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return isExecutable(named) ? named : undefined;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, MAC].find(isExecutable);
}

function install() {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return;
  console.error('No Chromium found; installing Debian’s with apt-get.');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => spawnSync('apt-get', ['-qq', ...args], { env, stdio: 'ignore', timeout: 600_000 });
  apt('update');
  apt('install', '-y', '--no-install-recommends', 'chromium');
}

if (process.argv[1]?.endsWith('ensure-chromium.mjs')) ensure();

function ensure() {
  if (!findChromium()) install();
  const found = findChromium();
  if (found) {
    console.log(found);
  } else {
    const line = '!'.repeat(78);
    console.error(
      [
        line,
        '!! NO CHROMIUM: the browser tests will NOT RUN. All others will.',
        '!!',
        '!! To run them, install one and try again:',
        '!!   Debian, Ubuntu   sudo apt-get install chromium',
        '!!   Fedora           sudo dnf install chromium',
        '!!   macOS            brew install --cask google-chrome',
        '!! or name the program in CHROMIUM_PATH.',
        line,
      ].join('\n'),
    );
    process.exitCode = 1;
  }
}
