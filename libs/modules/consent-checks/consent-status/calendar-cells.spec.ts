import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LEVELS, cellsOf, cellsUpTo } from './calendar-cells.js';

const days = fc.integer({ min: 0, max: 40_000 });
const hits = (asked: number, day: number) => {
  const own = cellsOf(day);
  return cellsUpTo(asked).filter(({ level, cell }) => own[level]?.cell === cell);
};

describe('calendar cells', () => {
  it('holds every day up to the asked one exactly once, and none after', () => {
    fc.assert(
      fc.property(days, days, (asked, day) => expect(hits(asked, day)).toHaveLength(day <= asked ? 1 : 0)),
    );
    fc.assert(
      fc.property(days, fc.integer({ min: -2, max: 2 }), (asked, apart) => {
        const day = Math.max(0, asked + apart);
        expect(hits(asked, day)).toHaveLength(day <= asked ? 1 : 0);
      }),
    );
  });

  it('needs at most 31 cells of each finer size, whatever the day', () => {
    fc.assert(
      fc.property(days, (asked) => {
        const cells = cellsUpTo(asked);
        for (const size of [0, 1])
          expect(cells.filter(({ level }) => level === size).length).toBeLessThan(32);
        expect(cells.length).toBeLessThanOrEqual(62 + asked / 1_024 + 1);
      }),
    );
  });

  it('gives a day one cell a level', () => {
    expect(cellsOf(19_000)).toEqual([
      { level: 0, cell: 19_000 },
      { level: 1, cell: 593 },
      { level: 2, cell: 18 },
    ]);
    expect(LEVELS).toHaveLength(3);
  });

  it('counts what is older than 1970 as of its first day', () => {
    expect(cellsOf(-400)).toEqual(cellsOf(0));
    expect(hits(0, -400)).toHaveLength(1);
  });
});
