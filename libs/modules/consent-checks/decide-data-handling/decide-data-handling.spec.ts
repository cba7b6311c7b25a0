import { describe, it } from '@jest/globals';
import { specify } from '#platform/testing';
import { consentChecks } from '../consent-check.js';
import * as cast from '../consent-check.fixtures.js';
import { DecideDataHandling, decideDataHandling } from './decide-data-handling.js';

const { given } = specify(consentChecks, decideDataHandling);
const handle = (actor = cast.otherAuditor) =>
  new DecideDataHandling(
    'R1-SJ-1',
    { decision: 'data-restricted', occurredOn: '2023-01-20' },
    cast.issuedBy(actor),
  );
const assessed = [cast.checkOpened, cast.answeredNotObtained, cast.assessedNonconforming] as const;

describe('decide on data handling', () => {
  it('records the decision and closes the check', () =>
    given(...assessed, cast.consentRefused)
      .when(handle())
      .then(cast.dataRestricted, cast.closedByDecision));
  it('follows an impossibility as well, and may be an administrator’s', () =>
    given(...assessed, cast.consentImpossible)
      .when(handle(cast.administrator))
      .then(cast.dataRestricted, cast.closedByDecision));
  it('refuses the assessor', () =>
    given(...assessed, cast.consentRefused)
      .when(handle(cast.auditor))
      .thenRefused('access.same-person'));
  it('refuses the region', () =>
    given(...assessed, cast.consentRefused)
      .when(handle(cast.sjaelland))
      .thenRefused('access.role-not-allowed'));
  it('refuses while a consent may still be obtained', () =>
    given(...assessed)
      .when(handle())
      .thenRefused('consent-check.remedy-pending'));
});
