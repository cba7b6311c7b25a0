import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { fitsSort, LIST_STATES, listFilter, sortOf, SORTS } from './list-question.js';

const filter = z.object(listFilter);

describe('the question of the list', () => {
  it('sorts by the deadline unless told', () => {
    expect(filter.parse({})).toEqual({ sort: 'dueOn' });
    expect(sortOf('dueOn')).toEqual({ key: 'dueOn', descending: false });
    expect(sortOf('-openedOn')).toEqual({ key: 'openedOn', descending: true });
    for (const key of Object.keys(SORTS)) expect(filter.safeParse({ sort: `-${key}` }).success).toBe(true);
  });

  it('takes several states, and open for all but the closed', () => {
    expect(filter.parse({ state: 'open,closed' }).state).toEqual(['open', 'closed']);
    expect(filter.parse({ state: LIST_STATES.join(',') }).state).toEqual([...LIST_STATES]);
  });

  it('reads yes and no as people write them', () => {
    expect(filter.parse({ overdue: 'true' }).overdue).toBe(true);
    expect(filter.parse({ overdue: 'false' }).overdue).toBe(false);
  });

  it.each([
    ['an unknown state', { state: 'lost' }],
    ['no state', { state: '' }],
    ['an unknown sort', { sort: 'department' }],
    ['an unclear overdue', { overdue: 'perhaps' }],
    ['an empty prefix', { q: ' ' }],
    ['a prefix like a CPR number', { q: '010190-1234' }],
    ['a round that cannot be', { round: 'R 1' }],
  ])('refuses %s', (_what, asked) => {
    expect(filter.safeParse(asked).success).toBe(false);
  });

  it('knows a cursor of another sort', () => {
    expect(fitsSort('2023-03-15', 'dueOn')).toBe(true);
    expect(fitsSort('P-0001', '-openedOn')).toBe(false);
    expect(fitsSort('2023-02-30', 'dueOn')).toBe(false);
    expect(fitsSort('P-0001', 'sample')).toBe(true);
  });
});

it('searches for no text that no id can have', () => {
  for (const q of ['a\u0000', 'a\tb', '\ud800'])
    expect(listFilter.q.safeParse(q).error?.issues.map(({ message }) => message)).toContain(
      'search.unreadable',
    );
  expect(listFilter.q.parse('P-17')).toBe('P-17');
});
