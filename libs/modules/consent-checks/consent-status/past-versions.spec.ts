import { describe, expect, it } from '@jest/globals';
import * as cast from '../consent-check.fixtures.js';
import { evolveSummary } from './check-summary.js';
import { PastVersions } from './past-versions.js';

const known = (occurredOn: string, recordedOn = occurredOn) => ({
  summary: evolveSummary(undefined, cast.checkOpened),
  span: { number: 1, from: occurredOn, recorded: recordedOn },
  latest: { revision: 0, occurredOn, recordedOn },
});

describe('how a check stood before', () => {
  it('is kept from the days of its own event until those of the next', () => {
    const past = new PastVersions();
    past.book('C-1', known('2022-12-01', '2022-12-02'), { on: '2022-12-05', recorded: '2022-12-06' });
    expect(past.rows()).toMatchObject([
      {
        ...{ check_id: 'C-1', state: 'awaitingAnswer', revision: 0 },
        ...{
          from_on: '2022-12-01',
          from_recorded: '2022-12-02',
          to_on: '2022-12-05',
          to_recorded: '2022-12-06',
        },
      },
    ]);
  });

  it('is kept when only the day of record is another', () => {
    const past = new PastVersions();
    past.book('C-1', known('2022-12-01'), { on: '2022-12-01', recorded: '2022-12-02' });
    expect(past.rows()).toHaveLength(1);
  });

  it('is not kept when it was never to be seen at the end of a day, nor when there was nothing', () => {
    const past = new PastVersions();
    past.book('C-1', known('2022-12-01'), { on: '2022-12-01', recorded: '2022-12-01' });
    past.book('C-2', undefined, { on: '2022-12-01', recorded: '2022-12-01' });
    expect(past.rows()).toEqual([]);
  });
});
