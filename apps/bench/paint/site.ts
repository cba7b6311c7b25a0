import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { SandboxClock } from '#platform/clock';
import { loadConfig } from '#platform/config';
import { createLogger } from '#platform/logging';
import { startApi } from '../../composition/index.js';
import { TODAY } from './pages.js';

/** The application over one database. */
export interface Site {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the application over a database whose read models are up to date; nothing else is at work on it. */
export async function openSite(databaseUrl: string, folder: string, name: string): Promise<Site> {
  const config = loadConfig({
    TILSYN_MODE: 'test',
    PORT: '0',
    DATABASE_URL: databaseUrl,
    TILSYN_DATA: join(folder, name),
    TILSYN_KEY_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    LOG_LEVEL: 'fatal',
  });
  const running = await startApi(config, {
    clock: new SandboxClock(TODAY),
    logger: createLogger(config.log),
  });
  return { url: running.url ?? '', close: () => running.close() };
}
