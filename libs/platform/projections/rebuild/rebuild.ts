import { inTransaction, withAdvisoryLock } from '#platform/database';
import { START, type Position } from '#platform/event-store';
import { openCheckpoint } from '../checkpoints.js';
import { CheckpointMoved } from '../interruptions.js';
import type { Projection } from '../projection.js';
import { quoted } from '../read-model-transaction.js';
import { Build } from './build.js';
import { rebuildLockOf, type RebuildParts } from './rebuild-parts.js';
import {
  RebuildRefused,
  type RebuildOptions,
  type RebuildProgress,
  type RebuildResult,
} from './rebuild-report.js';
import { switchOver, type Switched } from './switch-over.js';
import { tableProblems } from './tables.js';

/**
 * Builds the projection's tables anew from the whole log beside the live ones and switches in one transaction.
 * @throws RebuildRefused when another rebuild of it runs or its tables cannot be swapped.
 */
export async function rebuild(
  projection: Projection,
  parts: RebuildParts,
  options: RebuildOptions = {},
): Promise<RebuildResult> {
  const problems = await tableProblems(parts.pool, projection.tables);
  if (problems.length > 0) throw new RebuildRefused(problems.join('\n'));
  const result = await withAdvisoryLock(parts.pool, rebuildLockOf(projection.name), (lost) => {
    const signal = options.signal ? AbortSignal.any([options.signal, lost]) : lost;
    return rebuildAlone(projection, parts, { ...options, signal, lost });
  });
  if (result === 'busy')
    throw new RebuildRefused(`${projection.name} is being rebuilt already; wait for that to end`);
  return result;
}

type Running = RebuildOptions & { readonly signal: AbortSignal; readonly lost: AbortSignal };

async function rebuildAlone(
  projection: Projection,
  parts: RebuildParts,
  options: Running,
): Promise<RebuildResult> {
  const began = performance.now();
  const live = await openCheckpoint(parts.pool, projection, 'live');
  const build = new Build(projection, parts, options.signal);
  try {
    await build.prepare();
    const switched = await buildAndSwitch(build, parts, options);
    return report(build, parts, { began, fromVersion: live.version, switched });
  } catch (error) {
    // Without the lock the half-built tables may already be another process's.
    if (!options.lost.aborted && !(error instanceof CheckpointMoved))
      await build.discard().catch(() => undefined);
    throw error;
  }
}

async function buildAndSwitch(build: Build, parts: RebuildParts, options: Running): Promise<Switched> {
  const { store } = parts.log;
  const catchUp = async (phase: RebuildProgress['phase']) => {
    const head = await store.head();
    await build.catchUp(head, () => options.onProgress?.(progressOf(build, parts, { phase, head })));
  };
  await catchUp('building');
  await inTransaction(parts.pool, async (client) => {
    await client.query('set local statement_timeout = 0');
    for (const table of build.projection.tables)
      await client.query(`analyze ${quoted(build.schema)}.${quoted(table)}`);
  });
  const { pool } = parts;
  const { signal, verify = true } = options;
  return switchOver(build, { pool, store, verify, signal }, () => catchUp('switching'));
}

function progressOf(
  build: Build,
  { distance }: RebuildParts,
  at: { phase: RebuildProgress['phase']; head: Position },
): RebuildProgress {
  const { position, events, eventsPerSecond } = build;
  const done = distance(START, position);
  const total = distance(START, at.head);
  const behind = done !== undefined && total !== undefined ? Math.max(done, total) : total;
  return { projection: build.projection.name, ...at, position, done, total: behind, events, eventsPerSecond };
}

function report(
  build: Build,
  { logger }: RebuildParts,
  { began, fromVersion, switched }: { began: number; fromVersion: number; switched: Switched },
): RebuildResult {
  const { name, version } = build.projection;
  const differing = switched.verification.compared
    ? switched.verification.tables.filter(({ equal }) => !equal).map(({ table }) => table)
    : [];
  const warning =
    differing.length > 0 && fromVersion === version
      ? `${name} is still version ${version}, yet the rebuilt rows differ from the live ones in ${differing.join(', ')}`
      : undefined;
  const seconds = (performance.now() - began) / 1_000;
  const result = {
    projection: name,
    fromVersion,
    version,
    events: build.events,
    seconds,
    ...switched,
    warning,
  };
  if (warning === undefined) logger.info(result, 'a projection was rebuilt');
  else logger.error(result, warning);
  return result;
}
