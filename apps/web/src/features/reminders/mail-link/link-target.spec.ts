import { describe, expect, it } from '@jest/globals';
import { deadLinkOf, itemIdOf } from './link-target.js';

describe('the link of a mail', () => {
  it('leads to the page of its item', () => {
    expect(itemIdOf('/consent-checks/r1-hs-3')).toBe('r1-hs-3');
    expect(itemIdOf('/consent-checks/a%20b')).toBe('a b');
  });

  it.each([
    null,
    '/consent-checks/',
    '/consent-checks/a/b',
    '//elsewhere.example',
    '/consent-checks/%E0%A4%A',
  ])('leads to no item by %s', (path) => expect(itemIdOf(path)).toBeUndefined());

  it('is dead when it has expired or was never sent', () => {
    expect(deadLinkOf('mail-link.expired')).toBe('expired');
    expect(deadLinkOf('mail-link.unknown')).toBe('unknown');
    expect(deadLinkOf('rate.limited')).toBeUndefined();
    expect(deadLinkOf(undefined)).toBeUndefined();
  });
});
