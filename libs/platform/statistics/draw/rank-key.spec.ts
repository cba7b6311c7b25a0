import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DRAW_ALGORITHM, rankKey } from './rank-key.js';

const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
  .map((raw) => raw.normalize('NFC'))
  .filter((raw) => !/[\p{Cc}\p{Cs}]/u.test(raw) && raw !== '');

describe('a rank key', () => {
  // Both keys were computed outside this code, by sha256sum and by Python's hashlib.
  it.each([
    ['dice', '1084', 'requisition:R-1', 'd44295fae14a1966a8df6050a95f3f4ea6af1e002e61b4bed00f66a848c4c3c0'],
    [
      '3 5 1 6 2',
      'Sjælland',
      'family:F-Ø',
      '96a85cd9a0592e2a30d203336dd03af00d9bce8370948f1d2357f40d68d8f6c4',
    ],
  ])('of %s, %s, %s is what any language computes', (seed, stratum, unitId, key) => {
    expect(DRAW_ALGORITHM).toBe('tilsyn-draw/1');
    expect(rankKey(seed, stratum, unitId)).toBe(key);
  });

  it('cannot be reached by shifting text from one part to the next', () => {
    expect(rankKey('ab', 'c', 'd')).not.toBe(rankKey('a', 'bc', 'd'));
    expect(rankKey('a', 'b', '1:c,')).not.toBe(rankKey('a', 'b,1:c', 'd'));
    fc.assert(
      fc.property(fc.tuple(text, text, text), fc.tuple(text, text, text), (one, other) => {
        expect(rankKey(...one) === rankKey(...other)).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
    );
  });

  it.each([
    ['', 's', 'u', 'seed is empty'],
    ['seed', '', 'u', 'stratum is empty'],
    ['seed', 's', 'u\n', 'unitId holds a control character: "u\\n"'],
    ['seed', 's', '\ud800', 'unitId is not well-formed Unicode'],
    ['seed', 'A\u030arhus', 'u', 'stratum is not in Unicode form NFC: "A\u030arhus"'],
  ])('refuses %j, %j, %j', (seed, stratum, unitId, message) => {
    expect(() => rankKey(seed, stratum, unitId)).toThrow(new RangeError(message));
  });
});
