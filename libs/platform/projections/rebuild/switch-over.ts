import type { Pool, PoolClient } from 'pg';
import { backoffMs, inTransaction, isTransient, pause } from '#platform/database';
import { START, type EventStore, type Position } from '#platform/event-store';
import { lockCheckpoint, openCheckpoint } from '../checkpoints.js';
import { Interruption } from '../interruptions.js';
import type { Build } from './build.js';
import { compareTables } from './compare-tables.js';
import type { Verification } from './rebuild-report.js';
import { swapTables } from './tables.js';

const FAILURES = 3;
const LEVEL_MS = 5_000;
const LOOK_MS = 100;
const STILL_LOOKS = 10;

export interface SwitchParts {
  readonly pool: Pool;
  readonly store: EventStore;
  readonly verify: boolean;
  readonly signal: AbortSignal;
}

export interface Switched {
  readonly position: Position;
  readonly parked: number;
  readonly verification: Verification;
}

/** Tries to switch until no reader is in the way; between two attempts the build catches up again. */
export async function switchOver(
  build: Build,
  parts: SwitchParts,
  catchUp: () => Promise<void>,
): Promise<Switched> {
  let failures = 0;
  for (let attempt = 1; ; attempt += 1) {
    await catchUp();
    parts.signal.throwIfAborted();
    await waitForLive(build, parts);
    try {
      return await inTransaction(parts.pool, (client) => switchWithin(client, build, parts));
    } catch (error) {
      // An event that cannot be applied here is met again by the next catch-up, which knows the policy.
      if (error instanceof Interruption || (!isTransient(error) && (failures += 1) === FAILURES)) throw error;
      await pause(backoffMs(attempt), parts.signal);
    }
  }
}

async function switchWithin(client: PoolClient, build: Build, parts: SwitchParts): Promise<Switched> {
  const { name } = build.projection;
  await client.query(`set local statement_timeout = 0; set local lock_timeout = '10s'`);
  const live = await lockCheckpoint(client, name, 'live');
  // From here to the commit no worker moves the live checkpoint, so nothing is applied to tables about to retire.
  const position = await applyUpTo(client, build, live?.position ?? START);
  const verification = await verify(client, build, { ...parts, livePosition: live?.position, position });
  await swapTables(client, name, build.projection.tables);
  const parked = await promoteCheckpoint(client, name);
  return { position, parked, verification };
}

async function applyUpTo(client: PoolClient, build: Build, to: Position): Promise<Position> {
  const applier = build.applierAt(build.position);
  for await (const batch of build.batchesUpTo(build.position, to)) await applier.takeWithin(client, batch);
  return applier.position;
}

async function verify(
  client: PoolClient,
  build: Build,
  at: SwitchParts & { livePosition: Position | undefined; position: Position },
): Promise<Verification> {
  if (!at.verify) return { compared: false, reason: 'not asked for' };
  const { livePosition } = at;
  if (livePosition === undefined || livePosition === START)
    return { compared: false, reason: 'the live tables were never filled' };
  if (at.store.compare(livePosition, at.position) !== 0)
    return {
      compared: false,
      reason: `the live tables stand at ${livePosition}, the rebuilt ones at ${at.position}`,
    };
  const tables = await compareTables(client, build.projection.tables, build.schema);
  return { compared: true, equal: tables.every(({ equal }) => equal), tables };
}

async function promoteCheckpoint(client: PoolClient, projection: string): Promise<number> {
  for (const table of ['parked_event', 'projection_checkpoint']) {
    await client.query(`delete from rm.${table} where projection = $1 and target = 'live'`, [projection]);
    await client.query(`update rm.${table} set target = 'live' where projection = $1`, [projection]);
  }
  const { rows } = await client.query<{ parked: number }>(
    `select parked from rm.projection_checkpoint where projection = $1 and target = 'live'`,
    [projection],
  );
  return rows[0]?.parked ?? 0;
}

/** Gives live workers a moment to come level, so that both sides can be compared at one position. */
async function waitForLive(
  build: Build,
  { pool, store, verify: wanted, signal }: SwitchParts,
): Promise<void> {
  const end = performance.now() + LEVEL_MS;
  let before: Position | undefined;
  let still = 0;
  while (wanted && !signal.aborted && still < STILL_LOOKS && performance.now() < end) {
    const { position } = await openCheckpoint(pool, build.projection, 'live');
    if (store.compare(position, build.position) >= 0) return;
    still = position === before ? still + 1 : 0;
    before = position;
    await pause(LOOK_MS, signal);
  }
}
