// Runs the browser's tests alone: `npm run browser -- transfer`.
import { spawnSync } from 'node:child_process';

const run = (command, options) => spawnSync(process.execPath, command, options);
const found = run(['infra/scripts/ensure-chromium.mjs'], {
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'inherit'],
});
if (found.stdout.trim() === '') process.exit(1);
const built = run(['infra/scripts/build.mjs'], { stdio: 'inherit' });
if (built.status !== 0) process.exit(built.status ?? 1);
const { status } = run(
  [
    'node_modules/@playwright/test/cli.js',
    'test',
    '-c',
    'test/browser/playwright.config.ts',
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit', env: { ...process.env, CHROMIUM_PATH: found.stdout.trim() } },
);
process.exit(status ?? 1);
