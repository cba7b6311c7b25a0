import { describe, expect, it } from '@jest/globals';
import { cprLikePaths } from './cpr-like-paths.js';

describe('where a value holds something like a CPR number', () => {
  it('finds it in texts, however deep, and in the names of fields', () => {
    expect(cprLikePaths('0101901234')).toEqual([[]]);
    expect(cprLikePaths({ a: ['x', { b: 'see 010190-1234.' }] })).toEqual([['a', '1', 'b']]);
    expect(cprLikePaths({ a: { '010190 1234': 1 } })).toEqual([['a', '…']]);
  });

  it('overlooks what a machine made', () => {
    const sha256 = `ab0101901234${'c'.repeat(52)}`;
    const uuid = 'aa010190-1234-4aaa-8aaa-aaaaaaaaaaaa';
    expect(cprLikePaths({ sha256, uuid, bytes: 3112991234, none: null })).toEqual([]);
    expect(cprLikePaths(`${sha256} 010190-1234`)).toEqual([[]]);
  });

  it('is not overwhelmed by depth or number', () => {
    let deep: unknown = '0101901234';
    for (let level = 0; level < 100_000; level += 1) deep = [deep];
    expect(cprLikePaths(deep)[0]).toHaveLength(32);
    expect(cprLikePaths(Array.from({ length: 1000 }, () => '0101901234'))).toHaveLength(20);
  });
});
