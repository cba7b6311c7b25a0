import { describe, expect, it } from '@jest/globals';
import { columnsShown, listSearch, questionOf, refiltered, resorted } from './list-search.js';
import { isSame, readViews, renamed, saved, shows, usualViews, viewOf, without } from './saved-views.js';

describe('the address of the list', () => {
  it('says what is shown, digits or not', () =>
    expect(
      listSearch({
        ...{ region: 1084, round: 'R1', state: 'open,closed', overdue: 'true', looked: false, q: 12345 },
        ...{ waitingFor: 'us', dueBefore: '2023-04-01', sort: '-openedOn', page: 3, cursor: 'abc' },
        columns: 'round,region',
      }),
    ).toEqual({
      ...{ region: '1084', round: 'R1', state: 'open,closed', overdue: true, looked: false, q: '12345' },
      ...{ waitingFor: 'us', dueBefore: '2023-04-01', sort: '-openedOn', page: 3, cursor: 'abc' },
      columns: 'region,round',
    }));

  it.each([
    [{ state: 'gone', waitingFor: 'me', sort: 'colour', columns: 'colour' }],
    [{ dueBefore: '2023-02-31', overdue: 'perhaps', page: 'x', q: '  ' }],
    [{ asOf: '2023-03-15', region: { x: 1 } }],
  ])('leaves out what makes no sense: %j', (raw) => expect(listSearch(raw)).toEqual({}));

  it('takes no search that looks like a CPR number', () =>
    expect(listSearch({ q: '010190-1234' })).toEqual({}));

  it('goes back to the first page when the filters change', () =>
    expect(refiltered({ region: '1084', cursor: 'abc', page: 3, sort: 'sample' }, { overdue: true })).toEqual(
      {
        ...{ region: '1084', overdue: true, sort: 'sample' },
      },
    ));

  it('says so when nothing is left out any more', () =>
    expect(refiltered({ region: '1084' }, { region: undefined })).toEqual({ view: 'all' }));

  it('sorts by a column, and a second time the other way round', () => {
    expect(resorted({ cursor: 'abc', page: 2 }, 'dueOn')).toEqual({ sort: '-dueOn' });
    expect(resorted({ sort: '-dueOn' }, 'dueOn')).toEqual({ sort: 'dueOn' });
    expect(resorted({ sort: '-dueOn' }, 'sample')).toEqual({ sort: 'sample' });
  });

  it('shows the usual columns until others are chosen', () => {
    expect(columnsShown({ columns: 'region,round' }, true)).toEqual(['region', 'round']);
    expect(columnsShown({}, false)).toContain('region');
    expect(columnsShown({}, true)).toEqual(['state', 'dueOn']);
  });

  it('asks the server for just that', () =>
    expect(questionOf({ region: '1084', overdue: true, columns: 'round', page: 2, view: 'all' })).toEqual({
      ...{ region: '1084', overdue: 'true' },
    }));
});

describe('saved views', () => {
  const own = { id: 'a', name: 'Hovedstaden', search: { region: '1084', sort: 'sample' } } as const;

  it('are those of a region where the reader has one', () => {
    const keys = (reader: Parameters<typeof usualViews>[0]) => usualViews(reader).map(({ key }) => key);
    expect(keys({ role: 'regional-contact', region: '1084' })).toEqual([
      ...['open', 'overdue', 'region', 'us', 'all'],
    ]);
    expect(keys({ role: 'auditor', region: null })).toEqual(['open', 'overdue', 'us', 'all']);
    expect(keys({ role: 'committee-secretariat', region: null })).not.toContain('us');
  });

  it('are known again by their filters', () => {
    expect(shows({ region: '1084', page: 2, cursor: 'x', columns: 'round' }, own.search)).toBe(true);
    expect(shows({ region: '1084', overdue: true }, own.search)).toBe(false);
    expect(shows({}, { view: 'all' })).toBe(true);
    expect(isSame({ region: '1084', sort: 'sample', page: 2 }, own.search)).toBe(true);
    expect(isSame({ region: '1084' }, own.search)).toBe(false);
  });

  it('are saved by name, renamed and deleted', () => {
    const views = saved(saved([], own), { ...own, id: 'b', name: 'hovedstaden' });
    expect(views.map(({ id }) => id)).toEqual(['b']);
    expect(renamed(views, 'b', 'Min')).toMatchObject([{ name: 'Min' }]);
    expect(without(views, 'b')).toEqual([]);
  });

  it('hold no page', () => expect(viewOf({ cursor: 'x', page: 3 })).toEqual({ view: 'all' }));

  it('are read back, and nothing that is broken', () => {
    expect(readViews(JSON.stringify([own]))).toEqual([own]);
    expect(readViews('{broken')).toEqual([]);
    expect(readViews(null)).toEqual([]);
  });
});
