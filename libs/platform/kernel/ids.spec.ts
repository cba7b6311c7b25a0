import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { derivedId, isPseudonym, pseudonym } from './ids.js';

const bits = fc.bigInt({ min: 0n, max: (1n << 40n) - 1n });

describe('ids', () => {
  it('derives the same UUID from the same parts, and another from others', () => {
    expect(derivedId('a', 'b')).toBe(derivedId('a', 'b'));
    expect(derivedId('a', 'b')).not.toBe(derivedId('ab'));
    expect(derivedId('a')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('makes pseudonyms of letters and digits that know themselves', () => {
    fc.assert(
      fc.property(bits, (value) => {
        const id = pseudonym('P', value);
        expect(id).toMatch(/^P-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]$/);
        expect(isPseudonym(id)).toBe(true);
      }),
    );
  });

  it('catches one mistyped symbol', () => {
    fc.assert(
      fc.property(
        bits,
        fc.constantFrom(2, 3, 4, 5, 7, 8, 9, 10),
        fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'),
        (value, at, symbol) => {
          const id = pseudonym('P', value);
          fc.pre(id[at] !== symbol);
          expect(isPseudonym(id.slice(0, at) + symbol + id.slice(at + 1))).toBe(false);
        },
      ),
    );
  });
});
