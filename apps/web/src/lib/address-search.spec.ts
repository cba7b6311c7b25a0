import { describe, expect, it } from '@jest/globals';
import { parseSearch, stringifySearch } from './address-search.js';

describe('what stands after the question mark', () => {
  it('is readable, and a code of digits stays a code', () => {
    const search = { region: '1084', state: 'open', asOf: '2022-12-16', page: 2, q: 'æ ø&å' };
    const text = stringifySearch(search);
    expect(text).toBe('?region=1084&state=open&asOf=2022-12-16&page=2&q=%C3%A6+%C3%B8%26%C3%A5');
    expect(parseSearch(text)).toEqual({ ...search, page: '2' });
  });

  it('leaves out what is not said', () => {
    expect(stringifySearch({ round: undefined, q: null })).toBe('');
    expect(parseSearch('')).toEqual({});
  });
});
