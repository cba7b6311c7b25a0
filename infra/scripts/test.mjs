// Runs every tier of tests and ends with one line that sums them up.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const node = (arguments_, environment = {}) =>
  spawnSync(process.execPath, arguments_, { stdio: 'inherit', env: { ...process.env, ...environment } })
    .status ?? 1;

const folder = mkdtempSync(join(tmpdir(), 'tilsyn-test-'));
const report = join(folder, 'report.json');

node(['infra/scripts/ensure-redis.mjs', '--quiet']);
const redis = spawnSync('redis-server', ['--version']).status === 0;
const built = node(['infra/scripts/build.mjs']);
const status =
  built === 0
    ? node(
        [
          '--experimental-vm-modules',
          '--no-warnings=ExperimentalWarning',
          'node_modules/jest/bin/jest.js',
          '--maxWorkers=2',
          '--json',
          `--outputFile=${report}`,
          ...process.argv.slice(2),
        ],
        redis ? {} : { TILSYN_TEST_WITHOUT_REDIS: '1' },
      )
    : built;

let counts = { passed: 0, failed: 1, skipped: 0 };
try {
  const result = JSON.parse(readFileSync(report, 'utf8'));
  counts = {
    passed: result.numPassedTests,
    // A suite that does not even load has no tests to count, and must not pass for it.
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
    skipped: result.numPendingTests + result.numTodoTests,
  };
} catch {
  console.error('The tests did not run to their end; see above.');
}
rmSync(folder, { recursive: true, force: true });
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exit(status === 0 && counts.failed === 0 ? 0 : 1);
