import { loadConfig } from '#platform/config';
import { createLogger } from '#platform/logging';
import { openInfrastructure, rooms } from '../../composition/index.js';
import { print } from './output.js';

/** Brings events, keys and read models up to date, and names what was done. */
export async function migrate(): Promise<void> {
  const config = loadConfig({ LOG_LEVEL: 'warn', LOG_FORMAT: 'pretty', ...process.env });
  const infrastructure = await openInfrastructure(config, { rooms, logger: createLogger(config.log) });
  await infrastructure.close();
  for (const name of infrastructure.migrated) print(name);
  if (infrastructure.migrated.length === 0) print('up to date');
}
