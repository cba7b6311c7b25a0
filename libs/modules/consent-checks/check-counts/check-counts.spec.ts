import { describe, expect, it } from '@jest/globals';
import { countAll, type AlikeChecks } from './check-counts.js';

const alike = (more: Partial<AlikeChecks>): AlikeChecks => ({
  region: '1084',
  state: 'awaitingAnswer',
  overdue: false,
  looked: false,
  ours: false,
  checks: 1,
  ...more,
});

describe('the counts beside the saved views', () => {
  it('add up altogether and per region', () => {
    const counts = countAll([
      alike({ checks: 4, overdue: true }),
      alike({ checks: 2, looked: true, state: 'awaitingAssessment', ours: true }),
      alike({ checks: 3, region: '1081', state: 'closed', looked: true }),
      alike({ checks: 1, region: '1081', state: 'transferOffered' }),
    ]);
    expect(counts).toMatchObject({
      total: 10,
      open: 7,
      overdue: 4,
      looked: 2,
      untouched: 5,
      byState: {
        awaitingAnswer: 4,
        awaitingAssessment: 2,
        closed: 3,
        transferOffered: 1,
        awaitingVerification: 0,
      },
      waitingFor: { us: 2, centre: 2, region: 4, 'another-region': 1 },
    });
    expect(counts.regions).toMatchObject([
      { region: '1081', total: 4, open: 1, untouched: 1 },
      { region: '1084', total: 6, open: 6, overdue: 4 },
    ]);
  });

  it('of nothing are zero', () => {
    expect(countAll([])).toMatchObject({ total: 0, open: 0, waitingFor: { us: 0 }, regions: [] });
  });
});
