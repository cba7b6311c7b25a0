import { describe, expect, it } from '@jest/globals';
import { fold } from '#platform/kernel';
import * as cast from '../organisations.fixtures.js';
import { programmes } from '../programme.js';
import { businessDaysAround, programmeOverview } from './programme-overview.js';

const programme = fold(programmes, [
  cast.programmeRegistered,
  cast.hovedstadenRegistered,
  cast.contactAppointed(),
  cast.secretariatAppointed,
]);

function namedFor(reader: typeof cast.auditor): string[] {
  if (programme.status === 'unregistered') throw new Error('not registered');
  const { contacts } = programmeOverview(programme, reader);
  return contacts.filter((contact) => 'name' in contact).map(({ id }) => id);
}

describe('the overview of a programme', () => {
  it('shows names and addresses of all contacts to administrators and the secretariat', () => {
    expect(namedFor(cast.administrator)).toEqual(['consent-1084', 'secretariat']);
    expect(namedFor(cast.secretariat)).toEqual(['consent-1084', 'secretariat']);
  });
  it('shows a regional contact those of its own region', () => {
    expect(namedFor(cast.hovedstaden)).toEqual(['consent-1084']);
    expect(namedFor({ ...cast.hovedstaden, region: '1085' })).toEqual([]);
  });
  it('shows an auditor none', () => expect(namedFor(cast.auditor)).toEqual([]));
});

describe('the business days of a programme', () => {
  it('are told for the years around a day', () => {
    if (programme.status === 'unregistered') throw new Error('not registered');
    const { from, to, exceptions } = businessDaysAround(programme, '2023-03-15');
    expect([from, to]).toEqual(['2018-01-01', '2025-12-31']);
    expect(exceptions.filter((day) => day.startsWith('2023-04') || day.startsWith('2023-05'))).toEqual([
      '2023-04-06',
      '2023-04-07',
      '2023-04-10',
      '2023-05-05',
      '2023-05-18',
      '2023-05-29',
    ]);
  });
});
