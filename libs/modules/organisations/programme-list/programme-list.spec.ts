import { describe, expect, it } from '@jest/globals';
import { inStream } from '#platform/projections';
import type { Recorded } from '#platform/kernel';
import * as cast from '../organisations.fixtures.js';
import type { ProgrammeEvent } from '../programme-events.js';
import { programmesIn } from './programme-list.js';

const told = (code: string, ...events: ProgrammeEvent[]) =>
  inStream(`programme-${code}`, events) as Recorded<ProgrammeEvent>[];

describe('the list of programmes', () => {
  it('is empty before there is one', () => expect(programmesIn([], '2023-03-15')).toEqual({ items: [] }));
  it('names each with the regions that take part on the day', () => {
    const second = { ...cast.programmeRegistered.data, programme: 'a-second' };
    const events = [
      ...told(
        'dk-genome',
        cast.programmeRegistered,
        cast.hovedstadenRegistered,
        cast.sjaellandRegistered,
        cast.oestdanmarkRegistered,
        cast.regionsSucceeded,
      ),
      ...told('a-second', { type: 'ProgrammeRegistered', data: second } as ProgrammeEvent),
    ];
    const regionsOn = (day: string) =>
      programmesIn(events, day).items.map(({ code, regions }) => [code, regions]);
    expect(regionsOn('2023-03-15')).toEqual([
      ['a-second', 0],
      ['dk-genome', 2],
    ]);
    expect(regionsOn('2027-01-01')).toEqual([
      ['a-second', 0],
      ['dk-genome', 1],
    ]);
    expect(programmesIn(events, '2023-03-15').items[1]).toMatchObject({
      names: { da: 'Det nationale genomprogram' },
      revision: 4,
    });
  });
});
