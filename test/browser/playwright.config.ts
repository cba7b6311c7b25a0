import { defineConfig, devices } from '@playwright/test';

const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

/** Danish people, a fixed window, no animation; the application itself runs in the worker on a database of its own. */
const settings = defineConfig({
  testDir: '.',
  testMatch: '**/*.browser.ts',
  tsconfig: './tsconfig.json',
  outputDir: '../../.tilsyn-test/browser',
  globalSetup: './global-setup.ts',
  globalTeardown: './global-teardown.ts',
  snapshotPathTemplate: '{testDir}/snapshots/{arg}{ext}',
  fullyParallel: false,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: [
    ['list'],
    ['json', { outputFile: process.env['TILSYN_BROWSER_REPORT'] ?? '../../.tilsyn-test/browser.json' }],
  ],
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1280, height: 900 },
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
    reducedMotion: 'reduce',
    actionTimeout: 15_000,
    trace: 'retain-on-failure',
    launchOptions: {
      args: [...asRoot, ...quiet],
      ...(process.env['CHROMIUM_PATH'] ? { executablePath: process.env['CHROMIUM_PATH'] } : {}),
    },
  },
});

// Playwright reads the default export and no other.
// eslint-disable-next-line no-restricted-syntax -- the runner's own convention
export default settings;
