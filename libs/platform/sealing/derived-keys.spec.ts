import { expect, it } from '@jest/globals';
import { DerivedKeys } from './derived-keys.js';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

it('derives one key a purpose, the same each time, and another from another key', () => {
  const keys = new DerivedKeys(new Uint8Array(32).fill(1));
  const other = new DerivedKeys(new Uint8Array(32).fill(2));
  expect(hex(keys.for('mail-links'))).toBe(hex(keys.for('mail-links')));
  const all = [keys.for('mail-links'), keys.for('other'), other.for('mail-links')].map(hex);
  expect(new Set(all).size).toBe(3);
  expect(keys.for('mail-links')).toHaveLength(32);
});
