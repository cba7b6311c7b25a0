import type { BenchServer } from '../bench-server.js';
import { makeHistory } from '../histories.js';
import { EVENTS_PER_CHECK } from '../history/consent-history.js';
import { median, rounded } from '../measure.js';
import type { Say } from '../progress.js';
import { openBrowser, type Browser } from './browser.js';
import { PAGES, type PageName } from './pages.js';
import { openSite, type Site } from './site.js';

const FEW_CHECKS = 1_000;
const ROUNDS = 7;

interface PageFigures {
  readonly growth: number;
  readonly smallMs: number;
  readonly largeMs: number;
}

export interface PaintFigures {
  /** Milliseconds from the click to the first row that a reader can use, on the page where it takes longest. */
  readonly worstMs: number;
  readonly pages: Readonly<Record<PageName, PageFigures>>;
  readonly smallChecks: number;
  readonly largeChecks: number;
}

/**
 * First useful paint: a browser that has seen nothing of the application opens a page, and the time until its first row
 * is on the screen is taken, over few checks and over many in turn.
 *
 * @returns undefined when the machine has no Chromium; that has been said.
 */
export async function benchPaint(
  server: BenchServer,
  checks: number,
  say: Say,
): Promise<PaintFigures | undefined> {
  const browser = await openBrowser(say);
  if (!browser) return undefined;
  try {
    return await withSites(server, checks, say, async (few, many) => {
      const pages = await timesOf(browser, few, many, say);
      const worstMs = Math.max(...Object.values(pages).map(({ largeMs }) => largeMs));
      return { worstMs, pages, smallChecks: FEW_CHECKS, largeChecks: checks };
    });
  } finally {
    await browser.close();
  }
}

async function withSites<T>(
  server: BenchServer,
  checks: number,
  say: Say,
  work: (few: Site, many: Site) => Promise<T>,
): Promise<T> {
  const few = await siteWith(server, 'few', FEW_CHECKS, say);
  try {
    const many = await siteWith(server, 'many', checks, say);
    return await work(few, many).finally(() => many.close());
  } finally {
    await few.close();
  }
}

async function siteWith(server: BenchServer, name: string, checks: number, say: Say): Promise<Site> {
  const { instance } = await makeHistory(server, name, Math.floor(checks * EVENTS_PER_CHECK), say);
  await instance.close();
  return openSite(instance.url, server.folder, name);
}

async function timesOf(
  browser: Browser,
  few: Site,
  many: Site,
  say: Say,
): Promise<Record<PageName, PageFigures>> {
  const pages: Partial<Record<PageName, PageFigures>> = {};
  for (const page of PAGES) {
    const [small, large]: [number[], number[]] = [[], []];
    // The first round warms the servers and does not count.
    for (let round = 0; round <= ROUNDS; round += 1) {
      const [fewMs, manyMs] = [await browser.paint(few.url, page), await browser.paint(many.url, page)];
      if (round === 0) continue;
      small.push(fewMs);
      large.push(manyMs);
    }
    const [smallMs, largeMs] = [median(small), median(large)];
    say(`first useful paint, ${page.name}: ${Math.round(smallMs)} ms, ${Math.round(largeMs)} ms`);
    const growth = rounded(largeMs / smallMs);
    pages[page.name] = { growth, smallMs: rounded(smallMs), largeMs: rounded(largeMs) };
  }
  return pages as Record<PageName, PageFigures>;
}
