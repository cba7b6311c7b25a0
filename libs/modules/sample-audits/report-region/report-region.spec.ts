import { describe, it } from '@jest/globals';
import { personal } from '#platform/kernel';
import { specify } from '#platform/testing';
import { auditRounds } from '../audit-round.js';
import * as cast from '../sample-audits.fixtures.js';
import { ReportRegion, reportRegion, reportRegionInput } from './report-region.js';

const { given } = specify(auditRounds, reportRegion);
const announced = [cast.roundOnePlanned, cast.roundOneAnnounced];
const report = (changes: object = {}, actor = cast.auditor) =>
  new ReportRegion(
    cast.R1,
    reportRegionInput.parse({
      region: cast.SYDDANMARK,
      outcome: 'no-errors-found',
      occurredOn: '2023-01-20',
      ...changes,
    }),
    cast.issuedBy(actor),
  );

describe("a region's report", () => {
  it('is recorded with n unknown when the region did not give it', () =>
    given(...announced)
      .when(report())
      .then(cast.syddanmarkReported));
  it('is made by the region itself or by an auditor on its behalf', () =>
    given(...announced)
      .when(report({}, cast.contactOf(cast.SYDDANMARK)))
      .then(cast.syddanmarkReported));
  it('keeps n and the sealed note', () =>
    given(...announced)
      .when(report({ sampled: 12, note: 'Alle formularer set' }))
      .then({
        type: 'RegionReported',
        data: {
          region: cast.SYDDANMARK,
          outcome: 'no-errors-found',
          sampled: 12,
          note: personal('round:R1', 'Alle formularer set'),
          occurredOn: '2023-01-20',
        },
      }));
  it('may be made anew when the region knows better', () =>
    given(...announced, cast.syddanmarkReported)
      .when(report({ sampled: 12 }))
      .then({
        type: 'RegionReported',
        data: { region: cast.SYDDANMARK, outcome: 'no-errors-found', sampled: 12, occurredOn: '2023-01-20' },
      }));
  it('stays quiet when the latest says the same', () =>
    given(...announced, cast.syddanmarkReported)
      .when(report())
      .thenNothing());
  it('is refused from another region', () =>
    given(...announced)
      .when(report({}, cast.contactOf(cast.SJAELLAND)))
      .thenRefused('access.other-region'));
  it('is refused from the secretariat', () =>
    given(...announced)
      .when(report({}, cast.secretariat))
      .thenRefused('access.role-not-allowed'));
  it('is refused for a region that takes no part', () =>
    given(...announced)
      .when(report({ region: '1099' }))
      .thenRefused('audit-round.region-not-in-round'));
  it('is refused before the announcement, after the closing, and for no round at all', () => {
    given(cast.roundOnePlanned).when(report()).thenRefused('audit-round.not-announced');
    given(...announced, cast.roundOneClosed)
      .when(report())
      .thenRefused('audit-round.closed');
    given().when(report()).thenRefused('audit-round.unknown');
  });
  it('is refused with more samples than the frame of the region holds', () =>
    given(...cast.announcedRound)
      .when(report({ sampled: 31, occurredOn: '2023-03-20' }))
      .thenRefused('region-report.more-than-frame'));
  it('is refused for a day ahead and a day before the announcement', () => {
    given(...announced)
      .when(report({ occurredOn: '2023-04-01' }))
      .thenRefused('date.in-the-future');
    given(...announced)
      .when(report({ occurredOn: '2022-11-30' }))
      .thenRefused('date.out-of-order');
  });
});
