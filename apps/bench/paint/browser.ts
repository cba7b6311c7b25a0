import { spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Say } from '../progress.js';
import type { PaintedPage } from './pages.js';

/** A browser that opens pages as somebody who has never seen them. */
export interface Browser {
  /** Milliseconds from the start of the navigation until what the reader waits for has been painted. */
  paint(origin: string, page: PaintedPage): Promise<number>;
  close(): Promise<void>;
}

const finder = fileURLToPath(new URL('../../../../infra/scripts/ensure-chromium.mjs', import.meta.url));
const PATIENCE_MS = 120_000;

/** Opens the Chromium that the browser tests use. @returns undefined, and says so, when there is none. */
export async function openBrowser(say: Say): Promise<Browser | undefined> {
  const found = spawnSync(process.execPath, [finder], { encoding: 'utf8' });
  const executablePath = found.stdout.trim();
  if (found.status !== 0 || !executablePath) {
    say('first useful paint is left out: there is no Chromium; CHROMIUM_PATH names one');
    return undefined;
  }
  const { chromium } = await import('@playwright/test');
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath, args: ['--disable-gpu', ...sandbox] });
  return {
    paint: async (origin, { persona, path, useful }) => {
      const context = await browser.newContext({ baseURL: origin, locale: 'da-DK', reducedMotion: 'reduce' });
      try {
        await context.request.post('/api/demo/persona', { data: { key: persona } });
        const page = await context.newPage();
        const { promise: painted, resolve } = withResolver<number>();
        await page.exposeFunction('tellPainted', resolve);
        await page.addInitScript(watchFor(useful));
        await page.goto(path, { timeout: PATIENCE_MS });
        return await Promise.race([painted, tooLong(path)]);
      } finally {
        await context.close();
      }
    },
    close: () => browser.close(),
  };
}

function withResolver<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => (resolve = settle));
  return { promise, resolve };
}

async function tooLong(path: string): Promise<never> {
  await sleep(PATIENCE_MS, undefined, { ref: false });
  throw new Error(`${path} showed nothing within ${PATIENCE_MS / 1_000} s`);
}

/** Runs in the page: notes when the frame that holds the element has been painted. */
const watchFor = (useful: string): string => `
  new MutationObserver((_, observer) => {
    if (!document.querySelector(${JSON.stringify(useful)})) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => { window.tellPainted(performance.now()); }));
  }).observe(document, { subtree: true, childList: true });
`;
