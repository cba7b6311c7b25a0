import { FRAME_FORMAT, FrameHash } from '#platform/statistics';
import type { ImportedFrame } from '../freeze-frame/freeze-frame.js';
import type { FrameFile } from './frame-file.js';
import { frameRows, refuseRows, type FrameReading } from './frame-rows.reader.js';
import type { FrameStaging, FrameStore, StagedRow } from './frame-store.js';
import { ROW_ERRORS_LISTED } from './row-errors.js';

/** For whom a frame is imported. */
export interface FrameImport extends FrameReading {
  readonly round: string;
  /** Every region of the round has a stratum, be it an empty one. */
  readonly regions: readonly string[];
}

/**
 * Imports a file as a frame: every row is checked, then all against one another, then they are hashed in canonical
 * order and kept. Nothing of a file with an error stays behind.
 */
export async function importFrame(
  store: FrameStore,
  file: FrameFile,
  wanted: FrameImport,
): Promise<ImportedFrame> {
  return store.stage(async (staging) => {
    await addAll(staging, frameRows(file, wanted));
    await requireNoClashes(staging);
    const { sha256, rows: requisitions } = await digestOf(staging);
    const strata = await strataOf(staging, wanted.regions);
    await staging.keep(sha256, requisitions, wanted.round);
    return { sha256, format: FRAME_FORMAT, requisitions, strata };
  });
}

async function addAll(staging: FrameStaging, batches: AsyncIterable<readonly StagedRow[]>): Promise<void> {
  let writing = Promise.resolve();
  try {
    // The next batch is read and checked while the one before is written.
    for await (const batch of batches) {
      await writing;
      writing = staging.add(batch);
      writing.catch(() => undefined);
    }
  } finally {
    await writing;
  }
}

async function requireNoClashes(staging: FrameStaging): Promise<void> {
  const { total, rows } = await staging.clashes(ROW_ERRORS_LISTED);
  if (total > 0) throw refuseRows({ total, listed: () => rows });
}

async function digestOf(staging: FrameStaging) {
  const hash = new FrameHash();
  for await (const batch of staging.inOrder()) for (const row of batch) hash.offer(row);
  return hash.digest();
}

async function strataOf(staging: FrameStaging, regions: readonly string[]): Promise<ImportedFrame['strata']> {
  const filled = new Map((await staging.strata()).map((stratum) => [stratum.region, stratum]));
  return [...regions].sort().map((region) => filled.get(region) ?? { region, units: 0, requisitions: 0 });
}
