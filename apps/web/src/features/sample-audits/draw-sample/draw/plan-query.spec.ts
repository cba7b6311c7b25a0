import { describe, expect, it } from '@jest/globals';
import { planQueryOf } from './plan-query.js';

describe('a question about a draw', () => {
  it('carries what its allocation says', () => {
    expect(planQueryOf({ kind: 'equal', total: 10 })).toEqual({ allocation: 'equal', size: 10 });
    expect(planQueryOf({ kind: 'minimum', total: 60, minimum: 10 })).toEqual({
      ...{ allocation: 'minimum', size: 60, minimum: 10 },
    });
    expect(planQueryOf({ kind: 'fixed', perRegion: { '1084': 20, '1085': 0 } })).toEqual({
      ...{ allocation: 'fixed', perRegion: '1084:20,1085:0' },
    });
  });
});
