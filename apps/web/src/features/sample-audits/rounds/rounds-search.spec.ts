import { describe, expect, it } from '@jest/globals';
import { drawSearch } from '../steps/draw-search.js';
import { roundsSearch } from './rounds-search.js';

describe('the addresses of the rounds', () => {
  it('keep a known filter and the page', () => {
    expect(roundsSearch({ status: 'drawn', cursor: 'abc' })).toEqual({ status: 'drawn', cursor: 'abc' });
  });

  it('leave out what is no filter', () => {
    expect(roundsSearch({ status: 'lost', cursor: '', other: 1 })).toEqual({});
    expect(roundsSearch({ status: 1, cursor: 2 })).toEqual({});
  });

  it('keep a known step only', () => {
    expect(drawSearch({ step: 'check' })).toEqual({ step: 'check' });
    expect(drawSearch({ step: 'plan' })).toEqual({});
  });
});
