// Takes the README's screenshots from the demo: `npm run screenshots`.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from './ensure-chromium.mjs';

const PORT = 3197;
const ORIGIN = `http://127.0.0.1:${PORT}`;
const LAST_DAY = '2023-03-15';
const FOLDER = 'infra/screenshots';

/** Who looks at what, how wide, and under which name the picture is kept. */
const SHOTS = [
  { name: 'overview', as: 'secretariat-1', path: '/consent-status' },
  {
    name: 'compare',
    as: 'secretariat-1',
    path: '/consent-status/compare?first=2022-12-16&second=2023-03-15',
    colorScheme: 'dark',
  },
  { name: 'outstanding', as: 'auditor-1', path: '/consent-checks?state=open' },
  { name: 'item', as: 'contact-1084', path: '/consent-checks?state=awaitingAnswer', follow: 'R1-HS-3' },
  { name: 'spot-check-on-a-phone', as: 'auditor-1', path: '/consent-checks/log', width: 390 },
  { name: 'reminders', as: 'auditor-1', path: '/reminders' },
];

const work = mkdtempSync(join(tmpdir(), 'tilsyn-screenshots-'));
const demo = spawn(process.execPath, [resolve('dist/apps/cli/main.js'), 'demo', '--port', String(PORT)], {
  cwd: work,
  stdio: ['ignore', 'ignore', 'inherit'],
});

async function answering() {
  for (let tries = 0; tries < 600; tries += 1) {
    const session = await fetch(`${ORIGIN}/api/session`)
      .then((answer) => answer.json())
      .catch(() => undefined);
    // The whole case has been played once its last day is the instance's own.
    if (session?.today === LAST_DAY) return;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error('the demo did not come up within two minutes');
}

async function shoot(browser, { name, as, path, width = 1280, colorScheme = 'light', follow }) {
  const context = await browser.newContext({
    baseURL: ORIGIN,
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
    reducedMotion: 'reduce',
    viewport: { width, height: 900 },
    colorScheme,
  });
  await context.request.post('/api/demo/persona', { data: { key: as } });
  const page = await context.newPage();
  await page.goto(path);
  if (follow) await page.getByRole('link', { name: follow, exact: true }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForTimeout(3000);
  await page.screenshot({ path: join(FOLDER, `${name}.png`), fullPage: width < 800 });
  await context.close();
}

mkdirSync(FOLDER, { recursive: true });
try {
  await answering();
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [...args, '--disable-gpu', '--lang=da-DK'],
    env: { ...process.env, LANGUAGE: 'da' },
  });
  for (const shot of SHOTS) {
    await shoot(browser, shot);
    console.log(`${FOLDER}/${shot.name}.png`);
  }
  await browser.close();
} finally {
  demo.kill('SIGTERM');
  await new Promise((done) => demo.once('exit', done));
  rmSync(work, { recursive: true, force: true });
}
