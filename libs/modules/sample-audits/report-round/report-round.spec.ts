import { describe, it } from '@jest/globals';
import { specify } from '#platform/testing';
import { auditRounds } from '../audit-round.js';
import * as cast from '../sample-audits.fixtures.js';
import { ReportRound, reportRound } from './report-round.js';

const { given } = specify(auditRounds, reportRound);
const announced = [cast.roundOnePlanned, cast.roundOneAnnounced];
const report = (meeting = 'meeting-13', occurredOn = '2023-03-15', actor = cast.auditor) =>
  new ReportRound(cast.R1, { meeting, occurredOn }, cast.issuedBy(actor));

describe('reporting a round to the committee', () => {
  it('is recorded', () =>
    given(...announced)
      .when(report())
      .then(cast.toldTheThirteenthMeeting));
  it('is recorded for each meeting', () =>
    given(...announced, cast.toldTheThirteenthMeeting)
      .when(report('meeting-14'))
      .then({
        type: 'AuditRoundReportedToCommittee',
        data: { meeting: 'meeting-14', occurredOn: '2023-03-15' },
      }));
  it('stays quiet when that meeting was told', () =>
    given(...announced, cast.toldTheThirteenthMeeting)
      .when(report())
      .thenNothing());
  it('is refused before the announcement and for no round at all', () => {
    given(cast.roundOnePlanned).when(report()).thenRefused('audit-round.not-announced');
    given().when(report()).thenRefused('audit-round.unknown');
  });
  it('is refused for regional contacts', () =>
    given(...announced)
      .when(report('meeting-13', '2023-03-15', cast.contactOf(cast.SJAELLAND)))
      .thenRefused('access.role-not-allowed'));
  it('is refused for a day ahead and a day before the announcement', () => {
    given(...announced)
      .when(report('meeting-13', '2023-04-01'))
      .thenRefused('date.in-the-future');
    given(...announced)
      .when(report('meeting-13', '2022-11-30'))
      .thenRefused('date.out-of-order');
  });
});
