import type { BenchServer } from '../bench-server.js';
import type { History } from '../histories.js';
import { migrate, openInstance } from '../instance.js';
import { median, rounded } from '../measure.js';
import { seldom, type Say } from '../progress.js';
import { runnerOf, benchedProjection } from './live.js';
import { projectPerEvent } from './per-event.js';
import { readRaw } from './raw-read.js';

const PER_EVENT_MS = 6_000;

export interface ProjectionFigures {
  readonly rebuild: {
    /** The whole rebuild, comparison and switch included, over reading and parsing the same events. */
    readonly vsRawRead: number;
    /** Over the same projection with one transaction an event. */
    readonly vsPerEvent: number;
    readonly eventsPerSecond: number;
    /** The building alone, without the comparison with the live tables and the switch. */
    readonly buildingPerSecond: number;
    readonly perEventPerSecond: number;
    readonly rawReadPerSecond: number;
    readonly seconds: number;
    readonly events: number;
    /** Whether the rebuilt rows equal those the live runner wrote. */
    readonly equalsLive: boolean;
  };
  readonly projection: { readonly vsRawRead: number; readonly eventsPerSecond: number };
}

/** Measures the rebuild and the live runner of the consent status against the raw read of their events. */
export async function benchProjection(
  server: BenchServer,
  history: History,
  say: Say,
): Promise<ProjectionFigures> {
  const { instance } = history;
  const raw = [await readRaw(instance.log)];
  const rebuilt = await rebuildOnce(history, say);
  raw.push(await readRaw(instance.log));
  const rawRead = median(raw);
  say(
    `raw read ${raw.map((rate) => Math.round(rate)).join(', ')}/s; rebuild ${Math.round(rebuilt.eventsPerSecond)}/s`,
  );
  const perEvent = await perEventRate(server, history);
  say(`one transaction an event: ${Math.round(perEvent)}/s`);
  return {
    rebuild: {
      vsRawRead: rounded(rebuilt.eventsPerSecond / rawRead),
      vsPerEvent: rounded(rebuilt.eventsPerSecond / perEvent),
      eventsPerSecond: rounded(rebuilt.eventsPerSecond),
      buildingPerSecond: rounded(rebuilt.buildingPerSecond),
      perEventPerSecond: rounded(perEvent),
      rawReadPerSecond: rounded(rawRead),
      seconds: rounded(rebuilt.seconds),
      events: rebuilt.events,
      equalsLive: rebuilt.equalsLive,
    },
    projection: {
      vsRawRead: rounded(history.projectedPerSecond / rawRead),
      eventsPerSecond: rounded(history.projectedPerSecond),
    },
  };
}

async function rebuildOnce({ instance }: History, say: Say) {
  const now = seldom(say);
  const began = performance.now();
  let built = { events: 0, seconds: 0 };
  const result = await runnerOf(instance).rebuild(benchedProjection.name, {
    onProgress: ({ phase, events, eventsPerSecond }) => {
      if (phase === 'building') built = { events, seconds: (performance.now() - began) / 1_000 };
      now(() => `rebuilding: ${events} events, ${Math.round(eventsPerSecond)}/s`);
    },
  });
  const { events, seconds, verification } = result;
  if (result.warning !== undefined) say(result.warning);
  return {
    events,
    seconds,
    eventsPerSecond: events / seconds,
    buildingPerSecond: built.events / built.seconds,
    equalsLive: verification.compared && verification.equal,
  };
}

/** Into tables of its own, which start empty as those of the rebuild do. */
async function perEventRate(server: BenchServer, { instance }: History): Promise<number> {
  const url = await server.database('per_event');
  await migrate(url);
  const own = openInstance(url);
  return projectPerEvent(instance.log, own.pool, PER_EVENT_MS).finally(() => own.close());
}
