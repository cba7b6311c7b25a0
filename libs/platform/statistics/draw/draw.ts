import { checkWhole } from '../counts.js';
import { compareBytes } from './canonical-text.js';
import { DrawLargerThanStratum, StratumNotAllocated } from './draw-errors.js';
import { ranker, type Ranker } from './rank-key.js';
import { SmallestKept } from './smallest-kept.js';

/** What a draw rests on: with the frame it is all that is needed to draw again. */
export interface DrawPlan {
  /** Fixed after the frame was hashed, from something nobody controls. */
  readonly seed: string;
  /** Units to draw per stratum; a stratum drawn from not at all stands here with 0. */
  readonly allocation: ReadonlyMap<string, number>;
}

/** A unit with its place in the draw. */
export interface DrawnUnit {
  readonly stratum: string;
  readonly unitId: string;
  /** Counted from 1 within the stratum. */
  readonly rank: number;
  readonly rankKey: string;
}

/** A draw under way. */
export interface Draw {
  /**
   * Takes a unit of the frame. The order of units does not matter, and a unit offered again counts once.
   *
   * @throws StratumNotAllocated when the allocation does not name the stratum.
   * @throws RangeError when the unit id is no canonical text.
   */
  offer(unit: { readonly stratum: string; readonly unitId: string }): void;
  /**
   * The units drawn: strata by name (UTF-8 bytes), and within a stratum by rank key, smallest first.
   *
   * @throws DrawLargerThanStratum when fewer units were offered than wanted.
   */
  result(): readonly DrawnUnit[];
}

class StratumDraw {
  private readonly smallest: SmallestKept;
  private readonly rank: Ranker;

  constructor(
    seed: string,
    private readonly stratum: string,
    private readonly wanted: number,
  ) {
    checkWhole(`allocation of ${stratum}`, wanted);
    this.rank = ranker(seed, stratum);
    this.smallest = new SmallestKept(wanted);
  }

  offer(unitId: string): void {
    this.smallest.offer({ unitId, rankKey: this.rank(unitId) });
  }

  result(): readonly DrawnUnit[] {
    const { stratum, wanted } = this;
    const units = this.smallest.ascending();
    if (units.length < wanted) throw new DrawLargerThanStratum(stratum, units.length, wanted);
    return units.map(({ unitId, rankKey }, index) => ({ stratum, unitId, rank: index + 1, rankKey }));
  }
}

/**
 * A draw that anybody can repeat: of each stratum the units with the smallest rank keys, as many as allocated
 * (`DRAW_ALGORITHM`). Memory holds the units drawn, never the frame. Drawing more from the same frame and
 * seed keeps every unit drawn before, at the same rank: an extension round is what comes after.
 *
 * @throws RangeError when the seed or a stratum is no canonical text, or an allocation is no whole number.
 */
export function createDraw({ seed, allocation }: DrawPlan): Draw {
  const strata = new Map<string, StratumDraw>();
  for (const [stratum, wanted] of allocation) strata.set(stratum, new StratumDraw(seed, stratum, wanted));
  return {
    offer: ({ stratum, unitId }) => {
      const draw = strata.get(stratum);
      if (draw === undefined) throw new StratumNotAllocated(stratum);
      draw.offer(unitId);
    },
    result: () => {
      const byName = [...strata].sort(([a], [b]) => compareBytes(a, b));
      return byName.flatMap(([, draw]) => draw.result());
    },
  };
}
