import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LEVELS, cellOf, runsUpTo } from './calendar-cells.js';

const days = fc.integer({ min: 0, max: 40_000 });

describe('calendar cells', () => {
  it('holds every day up to the asked one exactly once, and none after', () => {
    fc.assert(
      fc.property(days, days, (asked, day) => {
        const hits = runsUpTo(asked).filter(({ level, from, to }) => {
          const cell = cellOf(day, level);
          return from <= cell && cell <= to;
        });
        expect(hits).toHaveLength(day <= asked ? 1 : 0);
      }),
    );
  });

  it('needs at most three runs, of at most 31 cells in the finer sizes', () => {
    fc.assert(
      fc.property(days, (asked) => {
        const runs = runsUpTo(asked);
        expect(runs.length).toBeLessThanOrEqual(3);
        for (const { level, from, to } of runs) if (level < 2) expect(to - from).toBeLessThan(32);
      }),
    );
  });

  it('asks for one cell when no day is given', () => {
    expect(runsUpTo(undefined)).toEqual([{ level: 3, from: 0, to: 0 }]);
    expect(LEVELS.map((level) => cellOf(19_000, level))).toEqual([19_000, 593, 18, 0]);
  });
});
