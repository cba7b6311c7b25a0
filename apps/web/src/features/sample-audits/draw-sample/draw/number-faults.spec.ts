import { describe, expect, it } from '@jest/globals';
import { numberFaults } from './number-faults.js';

const none = { kind: 'equal', total: '', minimum: '', perRegion: {} } as const;
const faults = (typed: object) => numberFaults({ ...none, ...typed }, 60).map(Object.values);

describe('the numbers of a draw, while they are typed', () => {
  it('are no fault before anything is typed', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ kind: 'minimum' })).toEqual([]);
    expect(faults({ kind: 'fixed', perRegion: { '1083': '', '1084': '4' } })).toEqual([]);
  });

  it.each(['abc', '6o', '0', '-3', '2,5'])('are no numbers such as %s', (total) =>
    expect(faults({ total })).toEqual([['total', 'not-a-number']]),
  );

  it('are at most what the frame holds', () => {
    expect(faults({ total: '60' })).toEqual([]);
    for (const total of ['61', '999999999'])
      expect(faults({ total })).toEqual([['total', 'larger-than-frame']]);
  });

  it('want the least of each region with the number in all', () => {
    expect(faults({ kind: 'minimum', total: '9999' })).toEqual([
      ['total', 'larger-than-frame'],
      ['minimum', 'minimum-missing'],
    ]);
    expect(faults({ kind: 'minimum', total: '9', minimum: 'x' })).toEqual([['minimum', 'not-a-number']]);
    expect(faults({ kind: 'minimum', total: '9', minimum: '1' })).toEqual([]);
  });

  it('are told at the region they are of', () =>
    expect(faults({ kind: 'fixed', perRegion: { '1083': '0', '1084': 'abc' } })).toEqual([
      ['perRegion.1084', 'not-a-whole-number'],
    ]));
});
