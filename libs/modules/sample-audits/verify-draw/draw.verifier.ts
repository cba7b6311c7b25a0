import { createDraw, FrameHash, FrameNotCanonical, unitsOf } from '#platform/statistics';
import { allocated } from '../draw-sample/allocated.js';
import type { FrameProgress } from '../frame/frame-file.js';
import { openFrameFile } from '../frame/frame-file.reader.js';
import { frameRows } from '../frame/frame-rows.reader.js';
import { refuseFrame } from '../frame/frame.problems.js';
import { CompactFrame } from './compact-frame.js';
import { differencesOf, type Redrawn } from './differences.js';
import type { Difference, DrawClaim, DrawVerification, RedrawnSample } from './draw-claim.js';

const DIFFERENCES_LISTED = 200;

type Strata = Redrawn['strata'];

/**
 * Makes a draw anew from nothing but the frame file and what is claimed of it, and says in what they differ. Needs
 * no database, no log and no programme; the rows may come in any order.
 * @throws Refused when the file is no frame, or the allocation cannot be met by it.
 */
export async function verifyDraw(
  path: string,
  claim: DrawClaim,
  onProgress?: (progress: FrameProgress) => void,
): Promise<DrawVerification> {
  const frame = new CompactFrame();
  for await (const batch of frameRows(await openFrameFile(path), { onProgress }))
    for (const { row } of batch) frame.add(row);
  const sha256 = hashOf(frame);
  const strata = strataOf(frame, regionsOf(claim));
  const { seed, allocation } = drawOf(claim);
  const wanted = allocated(allocation, new Map(strata.map(({ region, units }) => [region, units])));
  const samples = redraw(frame, seed, wanted);
  const redrawn = { sha256, requisitions: frame.size, strata, samples };
  const differences =
    claim.kind === 'certificate'
      ? differencesOf(claim.certificate, redrawn)
      : hashDifference(claim.frameSha256, sha256);
  return {
    agrees: differences.length === 0,
    frame: { sha256, requisitions: frame.size },
    strata: strata.map((stratum) => ({ ...stratum, drawn: wanted.get(stratum.region) ?? 0 })),
    samples,
    differences: differences.slice(0, DIFFERENCES_LISTED),
    total: differences.length,
  };
}

function hashOf(frame: CompactFrame): string {
  const hash = new FrameHash();
  try {
    for (const row of frame.inOrder()) hash.offer(row);
  } catch (error) {
    if (!(error instanceof FrameNotCanonical)) throw error;
    throw refuseFrame('frame.requisition-twice', { requisition: error.requisitionId });
  }
  return hash.digest().sha256;
}

function strataOf(frame: CompactFrame, regions: readonly string[]): Strata {
  const counts = new Map(regions.map((region) => [region, { units: 0, requisitions: 0 }]));
  const of = (region: string) => {
    const known = counts.get(region) ?? { units: 0, requisitions: 0 };
    counts.set(region, known);
    return known;
  };
  for (const { stratum, members } of unitsOf(frame.byUnit())) {
    of(stratum).units += 1;
    for (const { region } of members) of(region).requisitions += 1;
  }
  return [...counts]
    .map(([region, count]) => ({ region, ...count }))
    .sort((a, b) => (a.region < b.region ? -1 : 1));
}

function redraw(
  frame: CompactFrame,
  seed: string,
  allocation: ReadonlyMap<string, number>,
): readonly RedrawnSample[] {
  const draw = createDraw({ seed, allocation });
  for (const unit of unitsOf(frame.byUnit())) draw.offer(unit);
  const drawn = new Map(draw.result().map((unit) => [unit.unitId, unit]));
  const samples: RedrawnSample[] = [];
  for (const { unitId, members } of unitsOf(frame.byUnit())) {
    const unit = drawn.get(unitId);
    if (!unit) continue;
    const { stratum, rank, rankKey } = unit;
    for (const { requisitionId } of members)
      samples.push({ stratum, rank, rankKey, unit: unitId, requisition: requisitionId });
  }
  return samples.sort((a, b) => (a.stratum === b.stratum ? a.rank - b.rank : a.stratum < b.stratum ? -1 : 1));
}

/** The last draw counts the earlier ones in. */
function drawOf(claim: DrawClaim) {
  if (claim.kind === 'seed') return claim;
  const last = claim.certificate.draws.at(-1);
  if (!last) throw new RangeError('the certificate lists no draw');
  return last;
}

const regionsOf = (claim: DrawClaim): readonly string[] =>
  claim.kind === 'seed' ? (claim.regions ?? []) : claim.certificate.frame.strata.map(({ region }) => region);

const hashDifference = (claimed: string | undefined, found: string): readonly Difference[] =>
  claimed === undefined || claimed === found ? [] : [{ what: 'frame-hash', claimed, found }];
