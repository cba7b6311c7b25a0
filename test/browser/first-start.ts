import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import type * as configs from '#platform/config';
import type * as logs from '#platform/logging';
import type * as databases from '#platform/testing';
import type * as composition from '../../apps/composition/index.js';
import { built } from './built.js';

const { startAll } = await built<typeof composition>('apps/composition/index.js');
const { loadConfig } = await built<typeof configs>('libs/platform/config/index.js');
const { createLogger } = await built<typeof logs>('libs/platform/logging/index.js');
const { createTestDatabase } = await built<typeof databases>('libs/platform/testing/index.js');

/** A real instance on its first day: nobody plays a part, and nobody has access yet. */
export interface FirstStart {
  readonly url: string;
  /** Where the first administrator signs up. */
  readonly firstRunLink: string;
  close(): Promise<void>;
}

/** Starts the application as it is installed, in mode `production`, on an empty database. */
export async function firstStart(settings: Readonly<Record<string, string>> = {}): Promise<FirstStart> {
  const database = await createTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'tilsyn first start '));
  const config = loadConfig({
    TILSYN_MODE: 'production',
    PORT: '0',
    DATABASE_URL: database.url,
    TILSYN_DATA: folder,
    SWEEP_EVERY: '24h',
    LOG_LEVEL: 'fatal',
    // One machine plays everybody.
    LOGIN_RATE_LIMIT: '1000',
    ...settings,
  });
  const running = await startAll(config, { logger: createLogger(config.log) });
  return {
    url: running.url ?? '',
    firstRunLink: running.firstRunLink ?? '',
    close: async () => {
      await running.close();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A browser of somebody who has not signed in. */
export async function openOn(browser: Browser, { url }: FirstStart): Promise<Page> {
  const context = await browser.newContext({ baseURL: url, locale: 'da-DK' });
  return context.newPage();
}
