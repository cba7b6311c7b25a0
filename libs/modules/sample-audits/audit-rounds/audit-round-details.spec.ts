import { describe, expect, it } from '@jest/globals';
import { inStream } from '#platform/projections';
import type { Recorded, ViewedDates } from '#platform/kernel';
import type { AuditRoundEvent } from '../audit-round-events.js';
import * as cast from '../sample-audits.fixtures.js';
import { detailsOf } from './audit-round-details.js';
import { allocationFor } from './round-view.js';

// Round 2 as it came about, written down on two days: what was drawn on 17 March was recorded in April.
const history = inStream('sampleAudit-R2', cast.announcedRound).map((event, at) => ({
  ...event,
  recordedAt: at < 2 ? '2023-03-16T23:30:00.000Z' : '2023-04-01T08:00:00.000Z',
})) as Recorded<AuditRoundEvent>[];

const on = (asOf: string, knownOn = '2023-04-30', isNow = false): ViewedDates => ({ asOf, knownOn, isNow });
const seen = (dates: ViewedDates, reader = cast.auditor) => detailsOf(history, reader, dates);

describe('a round as of a day', () => {
  it('stands where it stood at the end of the day, and tells no next step', () => {
    const told = ['2023-03-15', '2023-03-16', '2023-03-17', '2023-03-20'].map((day) => {
      const { status, revision, frozenOn, draws, samples, nextStep } = seen(on(day)) ?? {};
      return [status, revision, frozenOn, draws?.length, samples?.length, nextStep];
    });
    expect(told).toEqual([
      ['planned', 0, null, 0, 0, null],
      ['frozen', 1, '2023-03-16', 0, 0, null],
      ['drawn', 3, '2023-03-16', 1, 1, null],
      ['announced', 4, '2023-03-16', 1, 1, null],
    ]);
    expect(seen(on('2023-04-30', '2023-04-30', true))).toMatchObject({ nextStep: 'await-reports' });
  });

  it('is nothing before it was planned, by effect or by what was known', () => {
    expect(seen(on('2023-03-14'))).toBeUndefined();
    expect(seen(on('2023-03-20', '2023-03-16'))).toBeUndefined();
  });

  it('is as known at the end of a Danish day', () => {
    expect(seen(on('2023-03-20', '2023-03-17'))).toMatchObject({ status: 'frozen', knownOn: '2023-03-17' });
    expect(seen(on('2023-03-20', '2023-04-01'))).toMatchObject({ status: 'announced', announcedDraws: [1] });
  });

  it('shows a region its own, and no region a round it takes no part in', () => {
    expect(seen(on('2023-03-17'), cast.contactOf(cast.SJAELLAND))).toMatchObject({
      samples: [],
      frame: { strata: [{ region: cast.SJAELLAND }] },
    });
    const sizes = { kind: 'fixed', perRegion: { [cast.SJAELLAND]: 2, [cast.HOVEDSTADEN]: 3 } } as const;
    expect(allocationFor(sizes, cast.contactOf(cast.SJAELLAND))).toEqual({
      ...sizes,
      perRegion: { [cast.SJAELLAND]: 2 },
    });
    expect(allocationFor(sizes, cast.auditor)).toEqual(sizes);
    expect(seen(on('2023-03-17'), cast.contactOf('0999'))).toBeUndefined();
  });
});
