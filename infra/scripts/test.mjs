// Runs every tier of tests, the browser's too, and ends with one line that sums them up.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'tilsyn-test-'));
const only = process.argv.slice(2);

const node = (arguments_, environment = {}) =>
  spawnSync(process.execPath, arguments_, { stdio: 'inherit', env: { ...process.env, ...environment } })
    .status ?? 1;
const reported = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** What a runner counted; one that did not come to its end has failed. */
function counted(name, count) {
  try {
    return count();
  } catch {
    console.error(`The tests of ${name} did not run to their end; see above.`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function server() {
  node(['infra/scripts/ensure-redis.mjs', '--quiet']);
  const redis = spawnSync('redis-server', ['--version']).status === 0;
  const report = join(folder, 'jest.json');
  const flags = ['--experimental-vm-modules', '--no-warnings=ExperimentalWarning'];
  const jest = ['node_modules/jest/bin/jest.js', '--maxWorkers=2', '--json', `--outputFile=${report}`];
  node([...flags, ...jest, ...only], redis ? {} : { TILSYN_TEST_WITHOUT_REDIS: '1' });
  return counted('the server', () => {
    const result = reported(report);
    // A suite that does not even load has no tests to count, and must not pass for it.
    const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
    return { passed: result.numPassedTests, failed, skipped: result.numPendingTests + result.numTodoTests };
  });
}

const playwright = [
  'node_modules/@playwright/test/cli.js',
  'test',
  '-c',
  'test/browser/playwright.config.ts',
];

function browser() {
  const found = spawnSync(process.execPath, ['infra/scripts/ensure-chromium.mjs'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const report = join(folder, 'browser.json');
  const chromium = found.stdout.trim();
  const environment = { TILSYN_BROWSER_REPORT: report, CHROMIUM_PATH: chromium };
  if (chromium === '')
    node([...playwright, '--list', '--reporter=json'], { PLAYWRIGHT_JSON_OUTPUT_NAME: report });
  else node(playwright, environment);
  return counted('the browser', () => {
    const { stats, suites, errors } = reported(report);
    if (chromium === '') return { passed: 0, failed: 0, skipped: testsIn(suites) };
    // A test that passed only when it was tried again is no test to rely on.
    const failed = stats.unexpected + stats.flaky + (errors?.length ?? 0);
    return { passed: stats.expected, failed, skipped: stats.skipped };
  });
}

const testsIn = (suites) =>
  suites.reduce((sum, { specs = [], suites: inner = [] }) => sum + specs.length + testsIn(inner), 0);

const built = node(['infra/scripts/build.mjs']) === 0;
const results = built
  ? [server(), ...(only.length > 0 ? [] : [browser()])]
  : [{ passed: 0, failed: 1, skipped: 0 }];
rmSync(folder, { recursive: true, force: true });
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
process.exit(sum('failed') === 0 ? 0 : 1);
