import { describe, expect, it } from '@jest/globals';
import { historySearch } from './history-search.js';

describe('the changes in an address', () => {
  it('are those of a subject, from a page on', () =>
    expect(historySearch({ about: 'policy', cursor: 'abc' })).toEqual({ about: 'policy', cursor: 'abc' }));

  it('are all where no subject is known', () => expect(historySearch({ about: 'weather' })).toEqual({}));
});
