import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { containsCprLike } from './cpr.js';

describe('what looks like a CPR number', () => {
  it.each([
    '010203-1234',
    '0102031234',
    '010203 1234',
    'se 311299–4321.',
    'P010203-1234',
    '610203-1234',
    '０１０２０３-１２３４',
  ])('is found in %s', (text) => expect(containsCprLike(text)).toBe(true));

  it.each([
    '',
    '2023-03-15',
    '15-03-2023 kl. 10',
    '320203-1234',
    '011303-1234',
    '12345678901',
    '+45 70 10 20 30',
    'R1-HS-1',
  ])('is not found in %s', (text) => expect(containsCprLike(text)).toBe(false));

  it('does not ask the check digit: numbers that fail modulus 11 are given out', () => {
    expect(containsCprLike('0101011111')).toBe(true);
    expect(containsCprLike('0101011112')).toBe(true);
  });

  it('passes over UUIDs and digests, which hold ten digits in a row by chance', () => {
    fc.assert(fc.property(fc.uuid(), (id) => expect(containsCprLike(id)).toBe(false)));
    expect(containsCprLike(`a0101011234${'f'.repeat(53)}`)).toBe(false);
  });
});
