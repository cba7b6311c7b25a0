import { describe, expect, it } from '@jest/globals';
import { shareOut } from './share-out.js';

const sizes = [
  { region: '1084', units: 700 },
  { region: '1083', units: 250 },
  { region: '1081', units: 50 },
];
const shares = (answer: ReturnType<typeof shareOut>) =>
  'shares' in answer ? Object.fromEntries(answer.shares) : answer.complaint;

describe('sharing a sample out among regions', () => {
  it('gives each the same, and what is over to the first codes', () => {
    expect(shares(shareOut({ kind: 'equal', total: 61 }, sizes))).toEqual({
      '1081': 21,
      '1083': 20,
      '1084': 20,
    });
  });

  it('follows the sizes, and the remainders', () => {
    expect(shares(shareOut({ kind: 'proportional', total: 61 }, sizes))).toEqual({
      '1081': 3,
      '1083': 15,
      '1084': 43,
    });
  });

  it('raises the small ones to the minimum', () => {
    expect(shares(shareOut({ kind: 'minimum', total: 60, minimum: 10 }, sizes))).toEqual({
      '1081': 10,
      '1083': 13,
      '1084': 37,
    });
  });

  it('takes given numbers, and none for a region without one', () => {
    expect(shares(shareOut({ kind: 'fixed', perRegion: { '1084': 20 } }, sizes))).toEqual({
      '1081': 0,
      '1083': 0,
      '1084': 20,
    });
  });

  it('says what the population cannot give', () => {
    expect(shares(shareOut({ kind: 'proportional', total: 1001 }, sizes))).toEqual({
      key: 'larger-than-frame',
      size: 1000,
    });
    expect(shares(shareOut({ kind: 'equal', total: 300 }, sizes))).toEqual({
      key: 'larger-than-region',
      region: '1081',
      size: 50,
    });
    expect(shares(shareOut({ kind: 'minimum', total: 20, minimum: 10 }, sizes))).toEqual({
      key: 'minimum-too-large',
    });
  });
});
