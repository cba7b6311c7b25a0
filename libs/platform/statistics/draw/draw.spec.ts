import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createDraw, type DrawnUnit } from './draw.js';
import { DrawLargerThanStratum, StratumNotAllocated } from './draw-errors.js';
import { addedUnits, NotAnExtension } from './extension.js';
import { rankKey } from './rank-key.js';

const strata = ['1081', '1084', 'Østdanmark'];
const seed = '3 5 1 6 2';

interface Unit {
  readonly stratum: string;
  readonly unitId: string;
}

function draw(units: readonly Unit[], perStratum: number, withSeed = seed): readonly DrawnUnit[] {
  const running = createDraw({
    seed: withSeed,
    allocation: new Map(strata.map((stratum) => [stratum, perStratum])),
  });
  units.forEach((unit) => running.offer(unit));
  return running.result();
}

const frame = (count: number): Unit[] =>
  strata.flatMap((stratum) =>
    Array.from({ length: count }, (_, index) => ({ stratum, unitId: `requisition:R-${index}` })),
  );

const shuffledFrame = fc.integer({ min: 1, max: 60 }).chain((count) =>
  fc.record({
    count: fc.constant(count),
    units: fc.shuffledSubarray(frame(count), { minLength: 3 * count }),
  }),
);

describe('a draw', () => {
  it('picks what Python picks', () => {
    const picked = (stratum: string) =>
      draw(frame(100), 5)
        .filter((unit) => unit.stratum === stratum)
        .map((unit) => unit.unitId);
    const named = (numbers: readonly number[]) => numbers.map((number) => `requisition:R-${number}`);
    expect(picked('1081')).toEqual(named([16, 32, 61, 86, 53]));
    expect(picked('1084')).toEqual(named([64, 52, 76, 44, 18]));
  });

  it('is what sorting the whole stratum by rank key gives', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.integer({ min: 1, max: 40 }), fc.nat(40), (anySeed, count, some) => {
        const wanted = Math.min(some, count);
        const sorted = strata.flatMap((stratum) =>
          frame(count)
            .filter((unit) => unit.stratum === stratum)
            .map((unit) => ({ ...unit, rankKey: rankKey(anySeed, stratum, unit.unitId) }))
            .sort((a, b) => (a.rankKey < b.rankKey ? -1 : 1))
            .slice(0, wanted)
            .map((unit, index) => ({ ...unit, rank: index + 1 })),
        );
        expect(draw(frame(count), wanted, anySeed)).toEqual(sorted);
      }),
    );
  });

  it('does not care in which order units come, or how often', () => {
    fc.assert(
      fc.property(shuffledFrame, fc.nat(60), ({ count, units }, some) => {
        const wanted = Math.min(some, count);
        expect(draw(units, wanted)).toEqual(draw(frame(count), wanted));
        expect(draw([...units, ...units.slice(0, 20)], wanted)).toEqual(draw(frame(count), wanted));
      }),
    );
  });

  it('keeps what it drew when more is drawn', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), fc.uuid(), (first, more, anySeed) => {
        const short = draw(frame(60), first, anySeed);
        const long = draw(frame(60), first + more, anySeed);
        for (const stratum of strata) {
          const of = (units: readonly DrawnUnit[]) => units.filter((unit) => unit.stratum === stratum);
          expect(of(long).slice(0, first)).toEqual(of(short));
        }
        expect(addedUnits(short, long)).toEqual(long.filter((unit) => unit.rank > first));
      }),
    );
  });

  it('draws each unit about as often as the next, over many seeds', () => {
    const times = new Map<string, number>();
    for (let round = 0; round < 2000; round += 1) {
      for (const { unitId } of draw(frame(20), 5, `round ${round}`).slice(0, 5)) {
        times.set(unitId, (times.get(unitId) ?? 0) + 1);
      }
    }
    const chiSquare = [...times.values()].reduce((sum, seen) => sum + (seen - 500) ** 2 / (500 * 0.75), 0);
    // The 99.9 % quantile of chi-square with 19 degrees of freedom.
    expect(times.size).toBe(20);
    expect(chiSquare).toBeLessThan(43.8);
  });

  it('draws a stratum whole, or not at all', () => {
    expect(draw(frame(4), 4)).toHaveLength(12);
    expect(draw(frame(4), 0)).toEqual([]);
  });

  it('refuses a stratum that is smaller than what is wanted of it', () => {
    expect(() => draw(frame(4), 5)).toThrow(new DrawLargerThanStratum('1081', 4, 5));
    expect(() => draw([], 1)).toThrow('1 units are wanted of stratum 1081, which holds 0');
  });

  it('refuses a stratum without an allocation', () => {
    expect(() => draw([{ stratum: '1085', unitId: 'requisition:R-1' }], 1)).toThrow(StratumNotAllocated);
  });

  it.each([-1, 0.5, NaN])('refuses an allocation of %d', (wanted) => {
    expect(() => createDraw({ seed, allocation: new Map([['1081', wanted]]) })).toThrow(RangeError);
  });
});

describe('an extension round', () => {
  it('refuses a longer draw from another seed, or one that lost a unit', () => {
    const short = draw(frame(20), 3);
    expect(() => addedUnits(short, draw(frame(20), 5, 'another'))).toThrow(NotAnExtension);
    expect(() => addedUnits(short, draw(frame(20), 2))).toThrow(new NotAnExtension('1081', 3));
  });

  it('adds nothing to the same draw', () =>
    expect(addedUnits(draw(frame(9), 3), draw(frame(9), 3))).toEqual([]));
});
