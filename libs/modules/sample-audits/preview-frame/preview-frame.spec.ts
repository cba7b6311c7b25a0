import { describe, expect, it } from '@jest/globals';
import { columnsOf, regionsOf } from './preview-frame.js';

describe('the columns of a file', () => {
  it('stand in its order, with what is wrong with them, and those that are missing at the end', () => {
    const plan = new Map([
      [0, 'requisitionId'],
      [2, 'region'],
    ] as const);
    const errors = [
      { column: 2, code: 'heading.unknown' },
      { column: 4, field: 'region', code: 'heading.twice' },
      { field: 'analysedOn', code: 'heading.missing' },
    ] as const;
    expect(columnsOf(4, plan, errors)).toEqual([
      { column: 1, field: 'requisitionId', fault: null },
      { column: 2, field: null, fault: 'heading.unknown' },
      { column: 3, field: 'region', fault: null },
      { column: 4, field: 'region', fault: 'heading.twice' },
      { column: null, field: 'analysedOn', fault: 'heading.missing' },
    ]);
  });
});

it('names every region of the round, also those the file has nothing of', () => {
  expect(regionsOf(['1085', '1084'], [{ region: '1084', requisitions: 3, units: 1 }])).toEqual([
    { region: '1084', requisitions: 3, units: 1 },
    { region: '1085', requisitions: 0, units: 0 },
  ]);
});
