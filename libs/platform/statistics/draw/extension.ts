import type { DrawnUnit } from './draw.js';

/** A longer draw that does not begin with the shorter one: another seed, frame or algorithm was used. */
export class NotAnExtension extends Error {
  override readonly name = 'NotAnExtension';

  constructor(
    readonly stratum: string,
    readonly rank: number,
  ) {
    super(`the draws differ at rank ${rank} of stratum ${stratum}`);
  }
}

/**
 * The units an extension round adds: those of the longer draw that the earlier one does not hold.
 *
 * @throws NotAnExtension unless each unit drawn before stands in the longer draw at the same rank with its
 * key.
 */
export function addedUnits(
  earlier: readonly DrawnUnit[],
  longer: readonly DrawnUnit[],
): readonly DrawnUnit[] {
  const place = ({ stratum, rank }: DrawnUnit): string => `${rank}\t${stratum}`;
  const before = new Map(earlier.map((unit) => [place(unit), unit]));
  const added = longer.filter((unit) => !before.has(place(unit)));
  const after = new Map(longer.map((unit) => [place(unit), unit]));
  for (const [where, { stratum, rank, unitId, rankKey }] of before) {
    const same = after.get(where);
    if (same?.unitId !== unitId || same.rankKey !== rankKey) throw new NotAnExtension(stratum, rank);
  }
  return added;
}
