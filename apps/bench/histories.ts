import type { BenchServer } from './bench-server.js';
import { loadHistory } from './history/load-history.js';
import { migrate, openInstance, type Instance } from './instance.js';
import type { Say } from './progress.js';
import { catchUpLive } from './projection/live.js';

/** An instance with a history, and how fast its projection came level with the log. */
export interface History {
  readonly instance: Instance;
  readonly events: number;
  readonly appendedPerSecond: number;
  readonly projectedPerSecond: number;
}

/** Loads a history of about so many events into a database of its own and projects it. */
export async function makeHistory(
  server: BenchServer,
  name: string,
  events: number,
  say: Say,
): Promise<History> {
  const url = await server.database(name);
  await migrate(url);
  const instance = openInstance(url);
  const loaded = await loadHistory(instance.log, events, say);
  say(`loaded ${loaded.events} events, ${Math.round(loaded.eventsPerSecond)}/s`);
  await instance.pool.query('vacuum analyze');
  const projectedPerSecond = await catchUpLive(instance, loaded.events);
  say(`projected them live, ${Math.round(projectedPerSecond)}/s`);
  await instance.pool.query('vacuum analyze');
  return { instance, events: loaded.events, appendedPerSecond: loaded.eventsPerSecond, projectedPerSecond };
}
