import { checkWhole } from '../counts.js';
import { compareBytes } from './canonical-text.js';
import { DrawLargerThanFrame, DrawLargerThanStratum } from './draw-errors.js';

/** How a sample is shared out among strata: plain data, fit for an event. */
export type AllocationRule =
  /** The same number everywhere; what does not divide goes, one each, to the first strata by name. */
  | { readonly kind: 'equal'; readonly total: number }
  /** In proportion to size. */
  | { readonly kind: 'proportional'; readonly total: number }
  /** Numbers given stratum by stratum; one that is not named gets none. */
  | { readonly kind: 'fixed'; readonly perStratum: Readonly<Record<string, number>> }
  /** In proportion to size, yet never fewer than the minimum. */
  | { readonly kind: 'minimum'; readonly total: number; readonly minimum: number };

type Sizes = ReadonlyMap<string, number>;

const sumOf = (sizes: Sizes): number => [...sizes.values()].reduce((total, size) => total + size, 0);
const byName = (sizes: Sizes): readonly string[] => [...sizes.keys()].sort(compareBytes);

function equal(total: number, sizes: Sizes): Map<string, number> {
  const names = byName(sizes);
  const each = Math.floor(total / Math.max(1, names.length));
  const over = total - each * names.length;
  return new Map(names.map((name, index) => [name, each + (index < over ? 1 : 0)]));
}

/**
 * Hamilton's method of the largest remainder in whole numbers: every stratum gets its quota rounded down, and
 * what is left goes, one each, to the largest remainders; of equal remainders, to the first name.
 */
function proportional(total: number, sizes: Sizes): Map<string, number> {
  const frame = BigInt(sumOf(sizes));
  if (frame === 0n) return new Map(byName(sizes).map((name) => [name, 0]));
  const quotas = byName(sizes).map((name) => {
    const product = BigInt(total) * BigInt(sizes.get(name) ?? 0);
    return { name, whole: Number(product / frame), rest: product % frame };
  });
  const left = total - quotas.reduce((given, { whole }) => given + whole, 0);
  // Sorting is stable, so names stay in order among equal remainders.
  const lucky = [...quotas].sort((a, b) => (a.rest === b.rest ? 0 : a.rest > b.rest ? -1 : 1)).slice(0, left);
  return new Map(quotas.map((quota) => [quota.name, quota.whole + (lucky.includes(quota) ? 1 : 0)]));
}

/** Strata that fall short get the minimum, the others share what is left, until none falls short. */
function withMinimum(total: number, minimum: number, sizes: Sizes): Map<string, number> {
  const raised = new Set<string>();
  for (;;) {
    const others = new Map([...sizes].filter(([name]) => !raised.has(name)));
    const shares = proportional(total - raised.size * minimum, others);
    const short = [...shares].filter(([, share]) => share < minimum).map(([name]) => name);
    if (short.length === 0) return new Map(byName(sizes).map((name) => [name, shares.get(name) ?? minimum]));
    short.forEach((name) => raised.add(name));
  }
}

function checkMinimum(total: number, minimum: number, sizes: Sizes): void {
  checkWhole('minimum', minimum);
  for (const name of byName(sizes)) {
    const size = sizes.get(name) ?? 0;
    if (minimum > size) throw new DrawLargerThanStratum(name, size, minimum);
  }
  if (minimum * sizes.size <= total) return;
  throw new RangeError(`total = ${total} does not give ${sizes.size} strata ${minimum} each`);
}

function checkTotal(total: number, sizes: Sizes): void {
  checkWhole('total', total);
  if (total > sumOf(sizes)) throw new DrawLargerThanFrame(sumOf(sizes), total);
}

function fixed(perStratum: Readonly<Record<string, number>>, sizes: Sizes): Map<string, number> {
  const wanted = new Map(Object.entries(perStratum));
  for (const [name, count] of wanted) {
    checkWhole(`perStratum of ${name}`, count);
    if (!sizes.has(name) && count > 0) throw new DrawLargerThanStratum(name, 0, count);
  }
  return new Map(byName(sizes).map((name) => [name, wanted.get(name) ?? 0]));
}

function share(rule: AllocationRule, sizes: Sizes): Map<string, number> {
  switch (rule.kind) {
    case 'equal':
      checkWhole('total', rule.total);
      if (sizes.size === 0) checkTotal(rule.total, sizes);
      return equal(rule.total, sizes);
    case 'proportional':
      checkTotal(rule.total, sizes);
      return proportional(rule.total, sizes);
    case 'fixed':
      return fixed(rule.perStratum, sizes);
    case 'minimum':
      checkTotal(rule.total, sizes);
      checkMinimum(rule.total, rule.minimum, sizes);
      return withMinimum(rule.total, rule.minimum, sizes);
  }
}

/**
 * How many units to draw of each stratum, reckoned in whole numbers throughout; the answer names every
 * stratum, by name, and does not depend on the order of the sizes. A proportional share never exceeds its
 * stratum.
 *
 * Source: Cochran, Sampling Techniques, 3rd ed. (1977), ch. 5; the remainders after Hamilton (1792).
 *
 * @throws DrawLargerThanStratum when a stratum holds fewer units than the rule gives it.
 * @throws DrawLargerThanFrame when a proportional total exceeds the frame, or a total is shared among no
 * strata.
 * @throws RangeError for numbers that are not whole, or a total too small for the minimum.
 */
export function allocate(rule: AllocationRule, strataSizes: Sizes): Map<string, number> {
  for (const [name, size] of strataSizes) checkWhole(`size of ${name}`, size);
  const allocation = share(rule, strataSizes);
  for (const [name, wanted] of allocation) {
    const size = strataSizes.get(name) ?? 0;
    if (wanted > size) throw new DrawLargerThanStratum(name, size, wanted);
  }
  return allocation;
}
