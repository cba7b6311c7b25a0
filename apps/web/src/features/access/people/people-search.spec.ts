import { describe, expect, it } from '@jest/globals';
import { peopleSearch } from './people-search.js';

describe('the filter of people in an address', () => {
  it('keeps what is a filter', () =>
    expect(peopleSearch({ q: ' kontakt ', role: 'regional-contact', region: 1084, state: 'active' })).toEqual(
      { q: 'kontakt', role: 'regional-contact', region: '1084', state: 'active' },
    ));

  it('leaves out what is none', () =>
    expect(peopleSearch({ q: '', role: 'system', state: 'asleep', page: 3 })).toEqual({}));

  it('knows the page only where a page begins', () =>
    expect(peopleSearch({ cursor: 'abc', page: 3 })).toEqual({ cursor: 'abc', page: 3 }));
});
