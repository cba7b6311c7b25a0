import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allocate } from './allocate.js';
import { DrawLargerThanFrame, DrawLargerThanStratum } from './draw-errors.js';

const sizes = new Map([
  ['1084', 500],
  ['1081', 50],
  ['1085', 250],
  ['1082', 150],
  ['1083', 50],
]);
const of = (allocation: ReadonlyMap<string, number>) => Object.fromEntries(allocation);
const sum = (allocation: ReadonlyMap<string, number>) =>
  [...allocation.values()].reduce((total, n) => total + n, 0);

const anySizes = fc
  .uniqueArray(fc.tuple(fc.stringMatching(/^[a-zæøå]{1,4}$/), fc.integer({ min: 0, max: 3000 })), {
    selector: ([name]) => name,
    minLength: 1,
    maxLength: 12,
  })
  .map((entries) => new Map(entries));
const sizesAndTotal = anySizes.chain((map) =>
  fc.tuple(fc.constant(map), fc.integer({ min: 0, max: sum(map) })),
);

describe('equal allocation', () => {
  it('gives what does not divide to the first names', () => {
    expect(of(allocate({ kind: 'equal', total: 52 }, sizes))).toEqual({
      1081: 11,
      1082: 11,
      1083: 10,
      1084: 10,
      1085: 10,
    });
  });

  it('refuses a stratum too small for its part', () => {
    expect(() => allocate({ kind: 'equal', total: 300 }, sizes)).toThrow(
      new DrawLargerThanStratum('1081', 50, 60),
    );
  });

  it('refuses a sample of no strata', () => {
    expect(() => allocate({ kind: 'equal', total: 1 }, new Map())).toThrow(new DrawLargerThanFrame(0, 1));
  });
});

describe('proportional allocation', () => {
  it('follows size, with remainders to the largest and then to the first name', () => {
    expect(of(allocate({ kind: 'proportional', total: 20 }, sizes))).toEqual({
      1081: 1,
      1082: 3,
      1083: 1,
      1084: 10,
      1085: 5,
    });
    expect(of(allocate({ kind: 'proportional', total: 11 }, sizes))).toEqual({
      1081: 1,
      1082: 2,
      1083: 0,
      1084: 5,
      1085: 3,
    });
  });

  it('gives out exactly the total, within one of every quota, never more than there is', () => {
    fc.assert(
      fc.property(sizesAndTotal, ([map, total]) => {
        const allocation = allocate({ kind: 'proportional', total }, map);
        expect(sum(allocation)).toBe(total);
        for (const [name, size] of map) {
          const given = allocation.get(name) ?? -1;
          expect(given).toBeLessThanOrEqual(size);
          expect(Math.abs(given - (total * size) / Math.max(1, sum(map)))).toBeLessThan(1);
        }
      }),
    );
  });

  it('does not depend on the order of the strata', () => {
    fc.assert(
      fc.property(sizesAndTotal, ([map, total]) => {
        const reversed = new Map([...map].reverse());
        const rule = { kind: 'proportional', total } as const;
        expect([...allocate(rule, reversed)]).toEqual([...allocate(rule, map)]);
      }),
    );
  });

  it('stays exact where floating point would not', () => {
    const huge = new Map([
      ['a', 3_002_399_751_580_331],
      ['b', 3_002_399_751_580_330],
      ['c', 3_002_399_751_580_330],
    ]);
    expect(of(allocate({ kind: 'proportional', total: 4 }, huge))).toEqual({ a: 2, b: 1, c: 1 });
  });

  it('refuses more than the frame holds', () => {
    expect(() => allocate({ kind: 'proportional', total: 1001 }, sizes)).toThrow(
      new DrawLargerThanFrame(1000, 1001),
    );
  });

  it('gives nothing of nothing', () => {
    expect(of(allocate({ kind: 'proportional', total: 0 }, new Map([['a', 0]])))).toEqual({ a: 0 });
  });
});

describe('fixed allocation', () => {
  it('gives what it says and none where it says nothing', () => {
    const allocation = allocate({ kind: 'fixed', perStratum: { 1084: 20, 1081: 5 } }, sizes);
    expect(of(allocation)).toEqual({ 1081: 5, 1082: 0, 1083: 0, 1084: 20, 1085: 0 });
  });

  it('refuses a stratum that is too small, or not there', () => {
    expect(() => allocate({ kind: 'fixed', perStratum: { 1081: 51 } }, sizes)).toThrow(
      '51 units are wanted of stratum 1081, which holds 50',
    );
    expect(() => allocate({ kind: 'fixed', perStratum: { 1090: 1 } }, sizes)).toThrow(
      new DrawLargerThanStratum('1090', 0, 1),
    );
  });
});

describe('proportional allocation with a minimum', () => {
  it('raises the small strata and shares the rest', () => {
    const allocation = allocate({ kind: 'minimum', total: 20, minimum: 3 }, sizes);
    expect(of(allocation)).toEqual({ 1081: 3, 1082: 3, 1083: 3, 1084: 7, 1085: 4 });
  });

  it('gives out exactly the total, never below the minimum nor above the size', () => {
    fc.assert(
      fc.property(
        anySizes,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (map, a, b) => {
          const minimum = Math.floor(a * Math.min(...map.values()));
          const least = minimum * map.size;
          const total = least + Math.floor(b * (sum(map) - least));
          const allocation = allocate({ kind: 'minimum', total, minimum }, map);
          expect(sum(allocation)).toBe(total);
          for (const [name, given] of allocation) {
            expect(given).toBeGreaterThanOrEqual(minimum);
            expect(given).toBeLessThanOrEqual(map.get(name) ?? -1);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('refuses a stratum smaller than the minimum, and a total too small for it', () => {
    expect(() => allocate({ kind: 'minimum', total: 400, minimum: 60 }, sizes)).toThrow(
      new DrawLargerThanStratum('1081', 50, 60),
    );
    expect(() => allocate({ kind: 'minimum', total: 9, minimum: 2 }, sizes)).toThrow(
      new RangeError('total = 9 does not give 5 strata 2 each'),
    );
  });
});

it.each([-1, 1.5, NaN])('an allocation refuses a total of %d', (total) => {
  expect(() => allocate({ kind: 'equal', total }, sizes)).toThrow(RangeError);
  expect(() => allocate({ kind: 'proportional', total }, sizes)).toThrow(RangeError);
});
