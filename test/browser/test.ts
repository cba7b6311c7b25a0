import { test as base, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { setStage, type Stage } from './stage.js';

/** Signs somebody of the cast in and gives their browser. */
export type SignIn = (persona: string, options?: Parameters<Browser['newContext']>[0]) => Promise<Page>;

interface OfTest {
  /** A stage of this test's own, for tests that change something. */
  readonly stage: Stage;
  readonly as: SignIn;
}

interface OfWorker {
  /** A stage that tests of this worker read from and leave as it is. */
  readonly gallery: Stage;
  readonly emptyGallery: Stage;
}

async function signIn(context: BrowserContext, url: string, key: string): Promise<void> {
  const answer = await context.request.post(new URL('/api/demo/persona', url).href, { data: { key } });
  if (!answer.ok()) throw new Error(`nobody signs in as ${key}: ${answer.status()} ${await answer.text()}`);
}

/** A browser of somebody of the cast on a stage. */
export async function pageOf(
  browser: Browser,
  stage: Stage,
  persona: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Page> {
  const context = await browser.newContext({ baseURL: stage.url, ...options });
  await signIn(context, stage.url, persona);
  return context.newPage();
}

export const test = base.extend<OfTest, OfWorker>({
  gallery: [
    async ({}, use) => {
      const stage = await setStage('thirteenth-meeting');
      await use(stage);
      await stage.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  emptyGallery: [
    async ({}, use) => {
      const stage = await setStage('programme-only');
      await use(stage);
      await stage.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  stage: async ({}, use) => {
    const stage = await setStage('thirteenth-meeting');
    await use(stage);
    await stage.close();
  },
  as: async ({ browser, stage, contextOptions }, use) => {
    const opened: Page[] = [];
    await use(async (persona, options) => {
      const page = await pageOf(browser, stage, persona, { ...contextOptions, ...options });
      opened.push(page);
      return page;
    });
    for (const page of opened) await page.context().close();
  },
});

export { expect } from '@playwright/test';
