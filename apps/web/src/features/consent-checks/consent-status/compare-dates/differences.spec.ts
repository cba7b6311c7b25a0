import { describe, expect, it } from '@jest/globals';
import type { ConsentStatus, StatusLine } from '../use-consent-status.js';
import { differencesOf } from './differences.js';

const openBy = {
  awaitingAnswer: 0,
  awaitingAssessment: 0,
  underInvestigation: 0,
  transferOffered: 0,
  awaitingRetrospectiveConsent: 0,
  awaitingVerification: 0,
  awaitingDataHandling: 0,
};
const line = (figures: Partial<StatusLine>): StatusLine => ({
  region: 'Region Hovedstaden',
  code: '1084',
  sampled: null,
  open: 0,
  closed: 0,
  answered: 0,
  compliant: 0,
  openBy,
  overdue: 0,
  oldestOpen: null,
  reported: 'not-mentioned',
  reportedToCommittee: 0,
  complianceAtAnalysis: { unavailable: 'n-unknown' },
  ...figures,
});
const status = (asOf: string, figures: Partial<StatusLine>): ConsentStatus => ({
  asOf,
  knownOn: '2023-03-15',
  position: '9',
  programme: 'dk-genome',
  round: null,
  regions: [line(figures)],
  national: null,
});

describe('the status on two days', () => {
  it('tells what has moved between the two meetings', () => {
    const december = status('2022-12-16', { open: 6, openBy: { ...openBy, awaitingAnswer: 6 } });
    const march = status('2023-03-15', {
      open: 5,
      overdue: 4,
      closed: 1,
      openBy: { ...openBy, awaitingAnswer: 4, transferOffered: 1 },
    });
    expect(differencesOf(december, march)).toEqual([
      {
        code: '1084',
        figures: [
          { name: 'open', before: 6, after: 5 },
          { name: 'awaitingAnswer', before: 6, after: 4 },
          { name: 'transferOffered', before: 0, after: 1 },
          { name: 'overdue', before: 0, after: 4 },
          { name: 'closed', before: 0, after: 1 },
        ],
      },
    ]);
  });

  it('keeps unknown apart from zero', () => {
    const [region] = differencesOf(
      status('2022-12-16', { sampled: null }),
      status('2023-03-15', { sampled: 60 }),
    );
    expect(region?.figures).toContainEqual({ name: 'sampled', before: null, after: 60 });
  });

  it('keeps the totals of a region where nothing is', () => {
    const [region] = differencesOf(status('2022-12-16', {}), status('2023-03-15', {}));
    expect(region?.figures.map(({ name }) => name)).toEqual(['open', 'overdue', 'closed']);
  });
});
