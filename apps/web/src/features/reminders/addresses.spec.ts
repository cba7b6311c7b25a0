import { describe, expect, it } from '@jest/globals';
import { laddersSearch } from './ladders/ladders-search.js';
import { ledgerQuery, ledgerSearch } from './mail-ledger/ledger-search.js';
import { isList, listQuery, queueSearch } from './queued-reminders/queue-search.js';

describe('the address of the queue', () => {
  it('keeps day, region, state, item and page', () => {
    const search = { until: '2023-01-20', region: '1084', state: 'held', item: 'r1-hs-3', cursor: 'abc' };
    expect(queueSearch(search)).toEqual(search);
  });

  it('takes a region’s code that arrives as a number', () =>
    expect(queueSearch({ region: 1084 })).toEqual({ region: '1084' }));

  it('leaves out what is no filter', () =>
    expect(queueSearch({ until: '2023-02-30', region: '', state: 'lost', item: null, other: 1 })).toEqual(
      {},
    ));

  it('lists rows once a state or an item is asked for', () => {
    expect(isList({})).toBe(false);
    expect(isList({ region: '1084', until: '2023-01-20' })).toBe(false);
    expect(isList({ state: 'failed' })).toBe(true);
    expect(isList({ item: 'r1-hs-3' })).toBe(true);
  });

  it('asks the server for the same', () =>
    expect(listQuery({ state: 'held', region: '1084', item: 'r1-hs-3', until: '2023-01-20' })).toEqual({
      limit: 50,
      state: 'held',
      region: '1084',
      subject: 'r1-hs-3',
    }));
});

describe('the address of the ledger', () => {
  it('keeps state, recipient, region, day and page', () => {
    const search = { state: 'bounced', duty: 'auditor', region: '1084', day: '2023-01-03', cursor: 'abc' };
    expect(ledgerSearch(search)).toEqual(search);
  });

  it('asks the server for the same', () =>
    expect(ledgerQuery({ duty: 'auditor', item: 'r1-hs-3' })).toEqual({
      recipient: 'auditor',
      item: 'r1-hs-3',
    }));

  it('leaves out what is no filter', () =>
    expect(ledgerSearch({ state: 'lost', duty: 'king', day: 'today', cursor: '' })).toEqual({}));
});

describe('the address of the ladders', () => {
  it('names the ladder that is edited', () => {
    expect(laddersSearch({ edit: 'region' })).toEqual({ edit: 'region' });
    expect(laddersSearch({ edit: [] })).toEqual({});
  });
});
