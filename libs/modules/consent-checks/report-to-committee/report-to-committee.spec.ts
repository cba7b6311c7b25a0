import { describe, it } from '@jest/globals';
import { specify } from '#platform/testing';
import { consentChecks } from '../consent-check.js';
import * as cast from '../consent-check.fixtures.js';
import { ReportToCommittee, reportToCommittee } from './report-to-committee.js';

const { given } = specify(consentChecks, reportToCommittee);
const report = (occurredOn = '2023-03-15', actor = cast.tilsyn) =>
  new ReportToCommittee('R1-SJ-1', { meeting: 'steering-13', occurredOn }, cast.issuedBy(actor));

describe('report to the committee', () => {
  it('notes the meeting, of open and closed checks alike', () => {
    given(cast.checkOpened).when(report()).then(cast.reportedToCommittee);
    given(cast.checkOpened, cast.closedAsRemedied).when(report()).then(cast.reportedToCommittee);
  });
  it('follows later events of the check with its day', () =>
    given(cast.checkOpened, cast.closedAsRemedied)
      .when(report('2023-01-01'))
      .then({
        ...cast.reportedToCommittee,
        data: { ...cast.reportedToCommittee.data, occurredOn: '2023-01-13' },
      }));
  it('refuses the region', () =>
    given(cast.checkOpened)
      .when(report('2023-03-15', cast.sjaelland))
      .thenRefused('access.role-not-allowed'));
  it('stays quiet when that meeting has heard of it', () =>
    given(cast.checkOpened, cast.reportedToCommittee).when(report()).thenNothing());
});
