import type { Page } from '@playwright/test';

/** Counts how often a page is loaded from now on: what arrives meanwhile came over the open line. */
export function countLoads(page: Page): () => number {
  let loads = 0;
  page.on('load', () => loads++);
  return () => loads;
}
