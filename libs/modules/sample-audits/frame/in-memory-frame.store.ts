import { compareForDraw, compareFrameRows, unitOf, type FrameRow } from '#platform/statistics';
import { clashesOf, strataOf } from './frame-clashes.js';
import { FrameStore, type FrameClaim, type FrameStaging, type StagedRow } from './frame-store.js';
import { refuseFrame } from './frame.problems.js';

interface Claimed extends FrameClaim {
  settled: boolean;
}

/** Frames in memory, for tests. */
export class InMemoryFrameStore extends FrameStore {
  readonly #frames = new Map<string, readonly FrameRow[]>();
  #claims: Claimed[] = [];

  async stage<T>(work: (staging: FrameStaging) => Promise<T>): Promise<T> {
    const staged: StagedRow[] = [];
    let kept: FrameClaim | undefined;
    const rows = () => staged.map(({ row }) => row);
    const result = await work({
      add: async (batch) => void staged.push(...batch),
      clashes: async (limit) => {
        const clashes = clashesOf(staged);
        return { total: clashes.length, rows: clashes.slice(0, limit) };
      },
      inOrder: () => inBatches(rows().sort(compareFrameRows)),
      strata: async () => strataOf(rows()),
      keep: async (sha256, _requisitions, round) => void (kept = { sha256, round }),
    });
    if (kept) this.#keep(kept, rows());
    return result;
  }

  async settle(claim: FrameClaim): Promise<void> {
    for (const each of this.#claims) if (isSame(each, claim)) each.settled = true;
  }

  async release(claim: FrameClaim): Promise<void> {
    this.#claims = this.#claims.filter((each) => !isSame(each, claim));
    if (!this.#claims.some(({ sha256 }) => sha256 === claim.sha256)) this.#frames.delete(claim.sha256);
  }

  async unsettled(): Promise<readonly FrameClaim[]> {
    return this.#claims.filter(({ settled }) => !settled).map(({ sha256, round }) => ({ sha256, round }));
  }

  byUnit(sha256: string): AsyncIterable<readonly FrameRow[]> {
    return inBatches([...this.#rows(sha256)].sort(compareForDraw));
  }

  async membersOf(sha256: string, unitIds: readonly string[]): Promise<readonly FrameRow[]> {
    const wanted = new Set(unitIds);
    return this.#rows(sha256).filter((row) => wanted.has(unitOf(row)));
  }

  #keep(claim: FrameClaim, rows: readonly FrameRow[]): void {
    this.#frames.set(claim.sha256, [...rows].sort(compareFrameRows));
    if (!this.#claims.some((each) => isSame(each, claim))) this.#claims.push({ ...claim, settled: false });
  }

  #rows(sha256: string): readonly FrameRow[] {
    const rows = this.#frames.get(sha256);
    if (!rows) throw refuseFrame('frame.not-stored', { sha256 });
    return rows;
  }
}

const isSame = (a: FrameClaim, b: FrameClaim): boolean => a.sha256 === b.sha256 && a.round === b.round;

async function* inBatches(rows: readonly FrameRow[]): AsyncGenerator<readonly FrameRow[]> {
  for (let at = 0; at < rows.length; at += 1000) yield rows.slice(at, at + 1000);
}
